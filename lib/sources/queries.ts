import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { Prisma } from '@/lib/db/generated/client'
import { can, readableAnswers, readableSources } from '@/lib/permissions'
import type { SourceEntry } from './schema'
import { similarSources } from './similar'

/** The columns of `SourceSummary`. */
export const summaryColumns = {
  ...{ id: true, kind: true, title: true, locale: true, translatedTitle: true, translatedLocale: true, reference: true, year: true },
  ...{ status: true, level: true },
} as const satisfies Prisma.SourceSelect
export const entryColumns = {
  ...summaryColumns,
  ...{ otherNames: true, issuer: true, adoptedOn: true, inForceOn: true, endedOn: true, link: true, institutionId: true, version: true },
} as const satisfies Prisma.SourceSelect

/** The columns of `CitationInView`. */
export const citationColumns = {
  ...{ id: true, marker: true, locator: true, quote: true, version: true },
  source: { select: summaryColumns },
} as const satisfies Prisma.CitationSelect
/** The citations of a text, in its order. */
export const citationsOfText = { where: { removedAt: null }, orderBy: { position: 'asc' }, select: citationColumns } as const satisfies Prisma.Answer$citationsArgs
export const citationInView = <C extends { locator: string | null; quote: string | null }>({ locator, quote, ...citation }: C) => ({
  ...citation,
  locator: locator ?? '',
  quote: quote ?? '',
})

/** What decides about an entry for one person. */
export const resourceOf = (assessment: AssessmentInView, { level, institutionId }: Pick<SourceEntry, 'level' | 'institutionId'>) => ({
  assessment,
  source: { level, isOfAskersInstitution: institutionId !== null && institutionId === assessment.participation?.institutionId },
})

const asSeen = <S extends SourceEntry>(tx: PersonTx, assessment: AssessmentInView, entry: S): S =>
  can(tx.person, 'source:readWhole', resourceOf(assessment, entry)) ? entry : { ...entry, link: null }

type Search = { text?: string; kind?: string; deleted?: boolean }

const byTitle = [{ title: 'asc' }, { id: 'asc' }] as const satisfies Prisma.SourceOrderByWithRelationInput[]

/** The part of a query that leaves the readable entries that hold every word of a search in a title or another name, the number or the issuer. */
const matching = (tx: PersonTx, assessment: AssessmentInView, { text = '', kind = '', deleted = false }: Search): Prisma.SourceWhereInput => ({
  territoryId: assessment.territoryId,
  ...(deleted ? { removedAt: { not: null }, mergedIntoId: null } : { removedAt: null }),
  ...(kind && { kind }),
  AND: [readableSources(tx.person, assessment), ...text.split(/\s+/).filter(Boolean).slice(0, 8).map(holding)],
})

/** The readable entries of the register, by title: all, or those that a search finds. */
export async function listSources(tx: PersonTx, assessment: AssessmentInView, search: Search = {}): Promise<SourceEntry[]> {
  if (!can(tx.person, 'source:read', { assessment })) return []
  const entries = await tx.source.findMany({ where: matching(tx, assessment, search), select: entryColumns, orderBy: [...byTitle] })
  return entries.map((entry) => asSeen(tx, assessment, entry))
}

/** What a search finds, for choosing one entry to cite: the first by title, and how many there are. */
export async function findToCite(tx: PersonTx, assessment: AssessmentInView, text: string) {
  const where = matching(tx, assessment, { text })
  const entries = await tx.source.findMany({ where, select: summaryColumns, orderBy: [...byTitle], take: 20 })
  return { entries, count: entries.length < 20 ? entries.length : await tx.source.count({ where }) }
}

const holding = (word: string) => {
  const held = { contains: word.replaceAll(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const }
  return { OR: [{ title: held }, { translatedTitle: held }, { otherNames: held }, { reference: held }, { issuer: held }] }
}

/** Readable entries that are like one somebody is about to add, nearest first. */
export const listSimilar = async (tx: PersonTx, assessment: AssessmentInView, wanted: { title: string; reference: string; year: string }) =>
  similarSources(await listSources(tx, assessment), wanted)

/** One entry, deleted ones too; null when there is none, or the person may not read it. `id` may be anything typed. */
export async function findEntry(tx: PersonTx, assessment: AssessmentInView, id: string) {
  if (!isUuid(id) || !can(tx.person, 'source:read', { assessment })) return null
  const found = await tx.source.findFirst({
    where: { id, territoryId: assessment.territoryId, ...readableSources(tx.person, assessment) },
    select: { ...entryColumns, removedAt: true, mergedIntoId: true },
  })
  return found && asSeen(tx, assessment, found)
}

/** The contributions whose citations the person may read: their own institution's, and on the focal point's side what was submitted. */
function readableContributions(tx: PersonTx, assessment: AssessmentInView): Prisma.ContributionWhereInput[] {
  const reads = (state: 'draft' | 'submitted', isOfAsker: boolean) => can(tx.person, 'contribution:read', { assessment, contribution: { state, isOfAsker } })
  const institutionId = assessment.participation?.institutionId
  return [...(institutionId && reads('draft', true) ? [{ institutionId }] : []), ...(reads('submitted', false) ? [{ state: 'submitted' as const }] : [])]
}

/** Where entries are cited in this assessment, as far as the person may read the answers, contributions and paragraphs. One statement. */
export async function listUses(tx: PersonTx, assessment: AssessmentInView, sourceIds?: string[]) {
  const readsFindings = can(tx.person, 'finding:read', { assessment })
  const rows = await tx.citation.findMany({
    where: {
      assessmentId: assessment.id,
      removedAt: null,
      ...(sourceIds && { sourceId: { in: sourceIds } }),
      OR: [
        { answer: { is: { assessmentId: assessment.id, ...readableAnswers(tx.person, assessment) } } },
        ...readableContributions(tx, assessment).map((contribution) => ({ contribution: { is: { assessmentId: assessment.id, ...contribution } } })),
        ...(readsFindings ? [{ findingId: { not: null } }] : []),
      ],
    },
    select: {
      id: true,
      sourceId: true,
      locator: true,
      quote: true,
      answer: { select: { indicatorCode: true, locale: true } },
      contribution: { select: { indicatorCode: true, locale: true } },
      finding: { select: { id: true, dimensionCode: true, kind: true, position: true, locale: true, removedAt: true } },
    },
    relationLoadStrategy: 'join',
  })
  const uses = rows.map(({ answer, contribution, ...row }) => ({ ...row, answer: answer ?? contribution })) // both are read under the indicator's code
  return uses.toSorted((a, b) => placeOf(a).localeCompare(placeOf(b), 'en', { numeric: true }))
}
export type Use = Awaited<ReturnType<typeof listUses>>[number]

/** Answers by code, then paragraphs in the order of the profile's dimension. */
const placeOf = ({ answer, finding }: { answer: { indicatorCode: string } | null; finding: { dimensionCode: string; kind: string; position: number } | null }) =>
  answer ? `0 ${answer.indicatorCode}` : `1 ${finding?.dimensionCode} ${finding?.kind === 'wellDeveloped' ? 0 : 1} ${finding?.position}`

/** The register with where each entry is cited: two statements for any size. */
export async function listRegister(tx: PersonTx, assessment: AssessmentInView, search: Search) {
  const entries = await listSources(tx, assessment, search)
  const uses = new Map<string, Use[]>()
  for (const use of await listUses(tx, assessment)) uses.set(use.sourceId, [...(uses.get(use.sourceId) ?? []), use])
  return entries.map((entry) => ({ ...entry, uses: uses.get(entry.id) ?? [] }))
}
export type RegisterEntry = Awaited<ReturnType<typeof listRegister>>[number]

/** How often an entry is cited in all rounds of its territory, also where the person may not read it. */
export async function countUses(tx: PersonTx, sourceId: string) {
  const [row] = await tx.$queryRaw<{ uses: number }[]>`SELECT app_source_uses(${sourceId}::uuid) AS "uses"`
  return row?.uses ?? 0
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
