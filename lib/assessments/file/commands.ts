import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Prisma } from '@/lib/db/generated/client'
import { defaultLocale } from '@/lib/i18n/locales'
import { keepSubmissions } from '@/lib/submissions'
import { check, type Checked, type Problem, problemAt } from '@/lib/problems'
import { type Catalogue, loadCatalogue } from './catalogue'
import { listFaults } from './faults'
import { firstRevisions } from './first-revisions'
import { listOf, rowsOf } from './rows'
import { type AssessmentFile, assessmentFileSchema, type FileRound } from './schema'
import type { ImportedHeader, Spelling } from './spelling'
import { codeOfLocality } from './locality'

export type Imported = { id: string; code: string; answers: number; findings: number; conventions: number; newSources: number }

/**
 * Takes an assessment file in, as the owner: all of it or, with the list of its faults, nothing. Never touches an
 * assessment that exists. Answers count as accepted where the file says nothing else, so that IOM's people read them.
 */
export async function importAssessment(tx: Prisma.TransactionClient, content: unknown): Promise<Checked<Imported>> {
  const catalogue = await loadCatalogue(tx, content)
  const checked = check(assessmentFileSchema, content)
  const faults = [...(checked.ok ? [] : checked.problems), ...listFaults(content, catalogue)]
  if (!checked.ok || faults.length > 0 || !catalogue.framework || !catalogue.country) return { ok: false, problems: inOrder(faults) }
  const file = checked.value
  const code = assessmentCode(file, catalogue.country.code)
  if (await tx.assessment.findUnique({ where: { code }, select: { id: true } })) {
    const expected = `a round that is not here yet; ${code} exists and an import never changes an assessment`
    return { ok: false, problems: [problemAt(['assessment', 'year'], file.assessment.year, expected)] }
  }
  return { ok: true, value: await write(tx, file, code, catalogue.framework, catalogue.country) }
}

async function write(
  tx: Prisma.TransactionClient,
  file: AssessmentFile,
  code: string,
  framework: NonNullable<Catalogue['framework']>,
  country: NonNullable<Catalogue['country']>,
): Promise<Imported> {
  const id = randomUUID()
  const locale = file.assessment.locale ?? defaultLocale
  const territoryId = file.locality ? await giveLocality(tx, file.locality, country, locale) : country.id
  const register = await tx.source.findMany({
    where: { territoryId, removedAt: null },
    orderBy: { createdAt: 'asc' },
  })
  const rows = rowsOf(file, { assessmentId: id, locale, indicators: framework.indicators, register })
  const revisions = firstRevisions(rows)
  const versions = new Map(revisions.map(({ recordId, version }) => [recordId, version]))
  const versioned = <T extends { id: string }>(list: T[]) => list.map((row) => ({ ...row, version: versions.get(row.id) ?? 0 }))

  const round = file.assessment.round ?? (await tx.assessment.count({ where: { territoryId } })) + 1
  await tx.assessment.create({
    data: {
      id,
      code,
      territoryId,
      frameworkId: framework.id,
      ...roundOf(file.assessment),
      locale,
      round,
      importedHeader: headerOf(file, round, rows.spelling) as Prisma.InputJsonObject,
    },
  })
  await tx.source.createMany({ data: rows.sources.map((source) => ({ ...source, territoryId })) })
  await tx.answer.createMany({ data: versioned(rows.answers) })
  await tx.finding.createMany({ data: versioned(rows.findings) })
  await tx.findingIndicator.createMany({ data: rows.findingIndicators })
  await tx.footnote.createMany({ data: versioned(rows.footnotes) })
  await tx.citation.createMany({ data: versioned(rows.citations) })
  const submitted = rows.answers.filter(({ state }) => state !== 'draft').map((answer) => answer.id)
  await keepSubmissions(tx, id, submitted, null)
  await tx.conventionStatus.createMany({ data: versioned(rows.conventionStatuses) })
  await tx.revision.createMany({ data: revisions })
  const counts = { findings: rows.findings.length, conventions: rows.conventionStatuses.length, newSources: rows.sources.length }
  await tx.auditEntry.createMany({ data: [{ assessmentId: id, action: 'assessment:import', details: { code, ...counts } }] })
  return { id, code, answers: file.answers.length, ...counts }
}

const roundOf = ({ year, asOf, level, state, returnReason, dates, exercise, workedExample }: FileRound) => ({
  year,
  referenceDate: asOf,
  level: level ?? ('national' as const),
  state: state ?? ('drafting' as const),
  returnReason: returnReason || null,
  exercise: exercise ?? false,
  workedExample: workedExample ?? !state,
  answersDueOn: dateOf(dates?.answersDueOn),
  submitDueOn: dateOf(dates?.submitDueOn),
  consultationOn: dateOf(dates?.consultationOn),
  consultationEndOn: dateOf(dates?.consultationEndOn),
})

const dateOf = (day: string | null | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null)

const headerOf = ({ id, source, country, locality, assessment, answers, findings }: AssessmentFile, round: number, spelling: Spelling): ImportedHeader => ({
  id,
  source,
  country,
  ...(locality === undefined ? {} : { locality }),
  assessment,
  round,
  answers: answers.map(({ code }) => code),
  lists: findings.map(listOf),
  spelling,
})

/** TLS-2019; of a locality TLS-dili-2019. */
const assessmentCode = ({ locality, assessment }: AssessmentFile, country: string) =>
  `${locality ? codeOfLocality(country, locality.name) : country}-${assessment.year}`

/** The locality of that name in that country, registered if it is new. */
async function giveLocality(tx: Prisma.TransactionClient, locality: NonNullable<AssessmentFile['locality']>, country: { id: string; code: string }, locale: string) {
  const code = codeOfLocality(country.code, locality.name)
  const { id } = await tx.territory.upsert({
    where: { code },
    update: {},
    create: {
      code,
      type: 'locality',
      name: { en: locality.name, [locale]: locality.name },
      localityType: locality.type ?? null,
      authority: locality.authority ?? null,
      countryId: country.id,
    },
    select: { id: true },
  })
  return id
}

/** Faults as they stand in the file: by list index where paths differ in one only. */
const inOrder = (problems: Problem[]) =>
  [...problems].sort((one, other) => one.path.localeCompare(other.path, 'en', { numeric: true }))
