import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { fileOf } from './file-of'
import { type AssessmentFile, assessmentFileSchema } from './schema'

const register = {
  select: {
    ...{ kind: true, title: true, reference: true, year: true, link: true, locale: true, translatedTitle: true, translatedLocale: true },
    ...{ otherNames: true, issuer: true, adoptedOn: true, inForceOn: true, endedOn: true, status: true, level: true },
  },
} as const
const citations = {
  where: { removedAt: null },
  select: { id: true, marker: true, locator: true, quote: true, source: register },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Answer$citationsArgs
const footnotes = {
  where: { removedAt: null },
  select: { id: true, marker: true, text: true, locale: true },
  orderBy: { position: 'asc' },
} as const satisfies Prisma.Finding$footnotesArgs

const wholeAssessment = {
  code: true,
  frameworkId: true,
  year: true,
  referenceDate: true,
  level: true,
  locale: true,
  state: true,
  returnReason: true,
  round: true,
  exercise: true,
  workedExample: true,
  answersDueOn: true,
  submitDueOn: true,
  consultationOn: true,
  consultationEndOn: true,
  importedHeader: true,
  territory: { include: { country: true } },
  framework: { select: { dimensions: { select: { code: true }, orderBy: { number: 'asc' } } } },
  conventionStatuses: { orderBy: { position: 'asc' } },
  answers: { include: { citations }, orderBy: { indicator: { position: 'asc' } } },
  findings: {
    where: { removedAt: null },
    include: { citations, footnotes, indicators: { select: { indicator: { select: { code: true } } }, orderBy: { position: 'asc' } } },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.AssessmentSelect

const readAssessment = (tx: Prisma.TransactionClient, id: string) =>
  tx.assessment.findUnique({ where: { id }, select: wholeAssessment, relationLoadStrategy: 'join' })
export type StoredAssessment = NonNullable<Awaited<ReturnType<typeof readAssessment>>>

/**
 * The private file of an assessment, answers included; null when the transaction sees no such assessment, or when it is of
 * a group of countries, for which version 1 has no form. Checks no permission: a page asks `assessment:exportFile` first.
 */
export async function readAssessmentFile(tx: Prisma.TransactionClient, id: string): Promise<AssessmentFile | null> {
  const stored = await readAssessment(tx, id)
  return stored && stored.territory.type !== 'group' ? inSchemaOrder(fileOf(stored)) : null
}

/** The database keeps no order of the fields in a JSON value; equal content gives equal bytes. */
const inSchemaOrder = (file: AssessmentFile) => assessmentFileSchema.safeParse(file).data ?? file
