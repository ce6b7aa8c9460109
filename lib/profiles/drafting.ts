import 'server-only'
import { listReturned } from '@/lib/answers/returned'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { Prisma } from '@/lib/db/generated/client'
import { findFrameworkTexts } from '@/lib/framework/queries'
import type { Locale } from '@/lib/i18n/locales'
import { findingKinds, paragraphNumber } from '@/lib/framework/numbers'
import { can, readableAnswers, readableSources } from '@/lib/permissions'

const rows = {
  id: true,
  dimensionCode: true,
  kind: true,
  position: true,
  text: true,
  locale: true,
  version: true,
  removedAt: true,
  indicators: { select: { indicator: { select: { id: true, code: true } } }, orderBy: { position: 'asc' } },
  footnotes: {
    select: { id: true, marker: true, text: true, locale: true, version: true, removedAt: true },
    orderBy: { position: 'asc' },
  },
  citations: {
    select: {
      id: true,
      marker: true,
      removedAt: true,
      locator: true,
      quote: true,
      version: true,
      source: { select: { id: true, kind: true, title: true, reference: true, year: true, locale: true } },
    },
    orderBy: { position: 'asc' },
  },
} as const satisfies Prisma.FindingSelect

/**
 * What the page of one dimension shows: the two lists in order, the paragraphs taken out, the answers that the person may
 * read, and the register. Null when there is no such page for this person. Six statements.
 * @param slug of the dimension, as in the address
 */
export async function findDrafting(tx: PersonTx, id: string, slug: string, locale: Locale) {
  const assessment = await findAssessment(tx, id)
  if (!assessment || !can(tx.person, 'finding:read', { assessment })) return null
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  const dimension = framework?.dimensions.find((each) => each.slug === slug)
  if (!framework || !dimension) return null
  const found = await tx.finding.findMany({
    where: { assessmentId: assessment.id, dimensionCode: dimension.code },
    select: rows,
    orderBy: [{ kind: 'asc' }, { position: 'asc' }, { id: 'asc' }],
    relationLoadStrategy: 'join',
  })
  const answers = await tx.answer.findMany({
    where: { assessmentId: assessment.id, explanation: { not: '' }, ...readableAnswers(tx.person, assessment) },
    select: { id: true, indicatorId: true, indicatorCode: true, presence: true, explanation: true, locale: true },
    orderBy: { indicatorCode: 'asc' },
  })
  const returned = (await listReturned(tx, assessment)).filter(({ explanation }) => explanation !== '')
  const sources = await tx.source.findMany({
    where: { territoryId: assessment.territoryId, removedAt: null, ...readableSources(tx.person, assessment) },
    select: { id: true, kind: true, title: true, reference: true, year: true, locale: true },
    orderBy: [{ title: 'asc' }, { id: 'asc' }],
  })
  const findings = found.map(({ indicators, footnotes, citations, removedAt, ...finding }) => ({
    ...finding,
    footnotes: footnotes.filter(isKept),
    citations: citations.filter(isKept),
    removedMarks: {
      footnotes: footnotes.filter((footnote) => !isKept(footnote)),
      citations: citations.filter((citation) => !isKept(citation)),
    },
    isRemoved: removedAt !== null,
    indicators: indicators.map(({ indicator }) => indicator),
  }))
  const lists = findingKinds.map((kind) =>
    findings
      .filter((finding) => finding.kind === kind && !finding.isRemoved)
      .map((finding, index) => ({ ...finding, position: index + 1, number: paragraphNumber(dimension.number, kind, index + 1) })),
  )
  return {
    assessment,
    framework,
    dimension,
    mayWrite: can(tx.person, 'finding:write', { assessment }),
    findings: lists.flat(),
    removed: findings.filter(({ isRemoved }) => isRemoved),
    answers: [...answers, ...returned].sort((a, b) => a.indicatorCode.localeCompare(b.indicatorCode)),
    sources,
  }
}

const isKept = ({ removedAt }: { removedAt: Date | null }) => removedAt === null

export type Drafting = NonNullable<Awaited<ReturnType<typeof findDrafting>>>
export type DraftFinding = Drafting['findings'][number]
