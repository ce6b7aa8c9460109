import 'server-only'
import { findQuestions } from '@/lib/answers/dimension'
import { listAnswers } from '@/lib/answers/queries'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { indicatorsIn, languageOf } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { listSources } from '@/lib/sources/queries'
import { excerpt, holdsAll, type Piece, soughtWords } from './excerpt'

/** One thing that was found: its code or title, the words around, and where it stands. `lang`: of the words. */
export type Hit = { key: string; code?: string; title: string; pieces: Piece[]; lang: string | undefined; address: string }
/** At most as many of a kind as a page shows, and how many there are. */
export type Hits = { hits: Hit[]; count: number }

const shown = 20
const first = (hits: Hit[]): Hits => ({ hits: hits.slice(0, shown), count: hits.length })

/**
 * Looks for words in the indicators, answers and sources of one assessment, as far as the person may read each. Null when
 * there is no such assessment for them; nothing is found for no words.
 */
export async function searchAssessment(tx: PersonTx, assessmentId: string, query: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment || !can(tx.person, 'source:read', { assessment })) return null
  const words = soughtWords(query.slice(0, 200))
  if (words.length === 0) return { indicators: first([]), answers: first([]), sources: first([]) }
  const questions = await findQuestions(tx, assessmentId, locale)
  const indicators = questions?.framework.dimensions.flatMap(indicatorsIn) ?? []
  const answers = await listAnswers(tx, assessment, indicators.map(({ code }) => code))
  const order = new Map(indicators.map(({ code }, index) => [code, index]))
  const at = (code: string) => `/assessments/${assessmentId}/answers/${code}#${code}`
  const found = (texts: readonly string[]) => holdsAll(texts, words)
  const best = (texts: readonly string[]) => excerpt(texts.find((text) => words.some((word) => holdsAll([text], [word]))) ?? texts[0] ?? '', words)
  return {
    indicators: first(
      indicators
        .filter(({ code, question, guidance }) => found([code, question, guidance]))
        .map((indicator) => {
          const { code, question, guidance } = indicator
          const lang = questions ? languageOf(questions.framework, indicator, 'question') : undefined
          return { key: code, code, title: '', pieces: best([question, guidance]), lang, address: at(code) }
        }),
    ),
    answers: first(
      answers
        .toSorted((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0))
        .map((answer) => ({ ...answer, texts: [answer.explanation, answer.reason, ...answer.citations.flatMap(({ locator, quote }) => [quote, locator])] }))
        .filter(({ code, texts }) => found([code, ...texts]) && texts.some((text) => text.trim() !== ''))
        .map(({ id, code, texts, locale: lang }) => ({ key: id, code, title: '', pieces: best(texts), lang, address: at(code) })),
    ),
    sources: first(
      (await listSources(tx, assessment))
        .filter(({ title, translatedTitle, reference, issuer, year }) => found([title, translatedTitle ?? '', reference ?? '', issuer ?? '', String(year ?? '')]))
        .map(({ id, title, translatedTitle, reference, issuer, locale: lang }) => ({
          key: id,
          title: [reference, issuer].filter(Boolean).join(' · '),
          pieces: best([title, translatedTitle ?? '']),
          lang: lang ?? undefined,
          address: `/assessments/${assessmentId}/sources/${id}`,
        })),
    ),
  }
}
export type Found = NonNullable<Awaited<ReturnType<typeof searchAssessment>>>
