import 'server-only'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { type DimensionTexts, indicatorsIn } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { isOpen } from './progress'
import { listAnswers, listHandedCodes, listStandings } from './queries'

/** An assessment with its questions in one language, as far as the person may read them; null when they may read none. */
export async function findQuestions(tx: PersonTx, assessmentId: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) return null
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  if (!framework) return null
  const readsAll = can(tx.person, 'question:read', { assessment })
  const handed = new Set(readsAll ? [] : await listHandedCodes(tx, assessment))
  const readable = (code: string) => readsAll || can(tx.person, 'question:read', { assessment, handedToAsker: handed.has(code) })
  const dimensions = framework.dimensions.map((dimension) => ({
    ...dimension,
    subdomains: dimension.subdomains
      .map((subdomain) => ({ ...subdomain, indicators: subdomain.indicators.filter(({ code }) => readable(code)) }))
      .filter(({ indicators }) => indicators.length > 0),
  }))
  if (dimensions.every(({ subdomains }) => subdomains.length === 0)) return null
  return { assessment, framework: { ...framework, dimensions } }
}

/**
 * One dimension with its questions and answers: at most five statements, whatever the size. `name` is the dimension's slug or
 * the code of one of its indicators. Null when there is none, or the person may read nothing of the assessment's questions.
 */
export async function findDimension(tx: PersonTx, assessmentId: string, name: string, locale: Locale) {
  const found = await findQuestions(tx, assessmentId, locale)
  const dimension = found?.framework.dimensions.find((each) => each.slug === name || codesIn(each).includes(name))
  if (!found || !dimension) return null
  const { assessment } = found
  const answers = await listAnswers(tx, assessment, codesIn(dimension))
  const countsDrafts = can(tx.person, 'answer:read', { assessment, answer: { state: 'draft' } }) // others are told of no progress here
  const standings = countsDrafts ? await listStandings(tx, assessment) : []
  return { ...found, dimension, answers, standings, openCode: dimension.slug === name ? null : name }
}

/** What still needs work, in the order of the catalogue: at most four statements. Null for those who may not see progress. */
export async function findOpen(tx: PersonTx, assessmentId: string, locale: Locale) {
  const found = await findQuestions(tx, assessmentId, locale)
  if (!found) return null
  const standings = await listStandings(tx, found.assessment)
  const open = new Map(standings.filter(isOpen).map((standing) => [standing.code, standing]))
  return { ...found, standings, open }
}

/** Slug of the dimension to begin with: the first in which something is open, else the first that can be read. */
export async function findFirstDimension(tx: PersonTx, assessmentId: string, locale: Locale) {
  const found = await findOpen(tx, assessmentId, locale)
  if (!found) return null
  const { dimensions } = found.framework
  const first = dimensions.find((dimension) => codesIn(dimension).some((code) => found.open.has(code)))
  return (first ?? dimensions.find(({ subdomains }) => subdomains.length > 0))?.slug ?? null
}

export const codesIn = (dimension: DimensionTexts) => indicatorsIn(dimension).map(({ code }) => code)
