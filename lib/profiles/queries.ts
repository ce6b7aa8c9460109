import 'server-only'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { Prisma } from '@/lib/db/generated/client'
import type { TerritoryType } from '@/lib/db/generated/enums'
import { latestVersion, listNames } from '@/lib/framework/lists'
import { listTranslations } from '@/lib/framework/translations'
import { defaultLocale, isLocale, type Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import type { ProfileDocument } from './document'
import type { ProcessStep, ProfileMaterial } from './material'
import { profileDocument } from './narrative'
import { listProblems } from './problems'
import { nameIn, textIn, wordings } from './wordings'

const subject = {
  year: true,
  referenceDate: true,
  locale: true,
  state: true,
  workedExample: true,
  exercise: true,
  territory: { select: { type: true, code: true, name: true, formalName: true, note: true } },
  framework: {
    select: {
      id: true,
      locale: true,
      evidenceKinds: true,
      dimensions: {
        select: { number: true, code: true, kind: true, name: true, shortName: true, description: true },
        orderBy: { number: 'asc' },
      },
    },
  },
} as const satisfies Prisma.AssessmentSelect

const findingRows = {
  id: true,
  dimensionCode: true,
  kind: true,
  position: true,
  text: true,
  locale: true,
  indicators: { select: { indicator: { select: { code: true } } }, orderBy: { position: 'asc' } },
  footnotes: { where: { removedAt: null }, select: { marker: true, text: true, locale: true }, orderBy: { position: 'asc' } },
  citations: {
    where: { removedAt: null },
    select: {
      marker: true,
      locator: true,
      source: { select: { id: true, kind: true, title: true, reference: true, year: true, link: true, locale: true, level: true } },
    },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.FindingSelect

const conventionRows = (assessmentId: string) =>
  ({
    code: true,
    title: true,
    yearAdopted: true,
    core: true,
    statuses: { where: { assessmentId }, select: { status: true, year: true, reservation: true } },
  }) as const satisfies Prisma.ConventionSelect

/**
 * All that a profile is made of, in a fixed number of statements whatever its size; null when the transaction sees no such
 * assessment. Checks no permission: for `findProfileDocument`, and for commands that run as the owner.
 * @param locale of the document; the working language when left out
 */
async function readProfileMaterial(tx: Prisma.TransactionClient, id: string, locale?: Locale): Promise<ProfileMaterial | null> {
  const relationLoadStrategy = 'join' as const
  const assessment = await tx.assessment.findUnique({ where: { id }, select: subject, relationLoadStrategy })
  if (!assessment) return null
  const { framework, territory } = assessment
  const language = locale ?? (isLocale(assessment.locale) ? assessment.locale : defaultLocale)
  const rows = await tx.finding.findMany({
    where: { assessmentId: id, removedAt: null },
    select: findingRows,
    orderBy: [{ dimensionCode: 'asc' }, { kind: 'asc' }, { position: 'asc' }],
    relationLoadStrategy,
  })
  const conventions = await tx.convention.findMany({
    select: conventionRows(id),
    orderBy: { position: 'asc' },
    relationLoadStrategy,
  })
  const lists = await tx.referenceList.findMany({
    where: { OR: [{ id: { startsWith: listNames.process } }, { id: { startsWith: listNames.conventions } }] },
    select: { id: true, content: true },
  })
  const inForce = (name: 'process' | 'conventions') => latestVersion(lists.map((list) => list.id), name)
  const collections = [framework.id, inForce('process'), inForce('conventions')].filter((each) => each !== undefined)
  const worded = wordings(language === framework.locale ? [] : await listTranslations(tx, collections, language))
  const process = lists.find((list) => list.id === inForce('process'))

  return {
    locale: language,
    state: assessment.state === 'consultation' ? 'consultation' : 'draft', // only a frozen edition is public
    edition: null,
    assessment,
    territory: territoryIn(territory, language),
    dimensions: framework.dimensions.map((dimension) => worded('dimension', dimension.code, dimension)),
    sourceKinds: (framework.evidenceKinds as { code: string; label: string }[]).map(({ code, label }) => ({
      code,
      ...worded('evidenceKind', code, { label }),
    })),
    conventions: conventions.map(({ code, title, yearAdopted, core, statuses }) => ({
      code,
      yearAdopted,
      core,
      status: statuses[0] ?? null,
      ...worded('convention', code, { title }),
    })),
    findings: rows.map(({ indicators, citations, ...finding }) => ({
      ...finding,
      indicatorCodes: indicators.map(({ indicator }) => indicator.code),
      citations: citations.map(({ marker, locator, source }) => ({ marker, locator, sourceId: source.id })),
    })),
    sources: [...new Map(rows.flatMap(({ citations }) => citations.map(({ source }) => [source.id, source]))).values()],
    process: stepsOf(process?.content).map(({ code, number, name, purpose, actors, outputs }) => ({
      number,
      ...worded('step', code, { name, purpose, actors, outputs }),
    })),
  }
}

/** The profile of an assessment, without asking who reads it: see `readProfileMaterial`. */
export async function readProfileDocument(tx: Prisma.TransactionClient, id: string, locale?: Locale): Promise<ProfileDocument | null> {
  const material = await readProfileMaterial(tx, id, locale)
  return material && profileDocument(material)
}

/** The profile with what its editor should look at, or null when the asker may not read it. `id` may be anything typed. */
export async function findProfile(tx: PersonTx, id: string, { locale }: { locale?: Locale } = {}) {
  const assessment = await findAssessment(tx, id)
  if (!assessment || !can(tx.person, 'profile:read', { assessment })) return null
  const material = await readProfileMaterial(tx, assessment.id, locale)
  if (!material) return null
  return { assessment, document: profileDocument(material), problems: listProblems(material) }
}

/** The profile alone, or null when the asker may not read it. */
export const findProfileDocument = async (tx: PersonTx, id: string, options: { locale?: Locale } = {}) =>
  (await findProfile(tx, id, options))?.document ?? null

type TerritoryRow = { type: TerritoryType; code: string; name: unknown; formalName: unknown; note: unknown }

const territoryIn = ({ type, code, name, formalName, note }: TerritoryRow, locale: Locale): ProfileDocument['territory'] => ({
  level: type,
  code: type === 'country' ? code : null,
  name: nameIn(name, locale) ?? code,
  officialName: textIn(formalName, locale),
  note: textIn(note, locale),
})

const stepsOf = (content: unknown) => (content as { steps?: (ProcessStep & { code: string })[] } | undefined)?.steps ?? []
