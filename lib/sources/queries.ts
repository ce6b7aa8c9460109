import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { Prisma } from '@/lib/db/generated/client'
import { can, readableAnswers } from '@/lib/permissions'
import type { SourceSummary } from './schema'

const summary = { id: true, kind: true, title: true, reference: true, year: true, link: true, locale: true, version: true } as const

/** Entries of the territory's register, by title: all, or those that hold every word of a search in title or number. */
export async function listSources(tx: PersonTx, assessment: AssessmentInView, { text = '', kind = '' } = {}): Promise<SourceSummary[]> {
  if (!can(tx.person, 'source:read', { assessment })) return []
  const words = text.split(/\s+/).filter(Boolean).slice(0, 8)
  return tx.source.findMany({
    where: {
      territoryId: assessment.territoryId,
      ...(kind && { kind }),
      AND: words.map((word) => ({ OR: [{ title: holding(word) }, { reference: holding(word) }] })),
    },
    select: summary,
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
}

const holding = (word: string) => ({ contains: word.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const })

/**
 * The register with the codes of the answers that cite each entry, as far as the person may read those answers: of this
 * assessment only. Two statements for any size.
 */
export async function listRegister(tx: PersonTx, assessment: AssessmentInView, search: { text?: string; kind?: string }) {
  const sources = await listSources(tx, assessment, search)
  const citations = await tx.citation.findMany({
    where: { assessmentId: assessment.id, removedAt: null, answer: readableHere(tx, assessment) },
    select: { sourceId: true, answer: { select: { indicatorCode: true } } },
    relationLoadStrategy: 'join',
  })
  return sources.map((source) => ({ ...source, citedBy: codesOf(citations.filter(({ sourceId }) => sourceId === source.id)) }))
}

/** One entry with the passages cited from it in this assessment, as far as the person may read them; null when there is none. */
export async function findSource(tx: PersonTx, assessment: AssessmentInView, id: string) {
  if (!isUuid(id) || !can(tx.person, 'source:read', { assessment })) return null
  const source = await tx.source.findFirst({ where: { id, territoryId: assessment.territoryId }, select: summary })
  if (!source) return null
  const answers = await tx.citation.findMany({
    where: { sourceId: id, assessmentId: assessment.id, removedAt: null, answer: readableHere(tx, assessment) },
    select: { id: true, locator: true, quote: true, answer: { select: { indicatorCode: true, locale: true } } },
    relationLoadStrategy: 'join',
  })
  return { ...source, passages: answers.toSorted((a, b) => (a.answer?.indicatorCode ?? '').localeCompare(b.answer?.indicatorCode ?? '')) }
}

/** Answers of the assessment that the person may read; a citation of a finding is none. */
const readableHere = (tx: PersonTx, assessment: AssessmentInView) =>
  ({ is: { assessmentId: assessment.id, ...readableAnswers(tx.person, assessment) } }) satisfies Prisma.CitationWhereInput['answer']

const codesOf = (citations: { answer: { indicatorCode: string } | null }[]) =>
  [...new Set(citations.flatMap(({ answer }) => answer?.indicatorCode ?? []))].sort()

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
