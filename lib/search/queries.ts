import 'server-only'
import { findQuestions } from '@/lib/answers/dimension'
import { listAnswers } from '@/lib/answers/queries'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { indicatorsIn, languageOf } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { listSources } from '@/lib/sources/queries'
import { excerpt, holdsAll, type Piece, soughtWords, whole } from './excerpt'

type Words = { pieces: Piece[]; lang: string | undefined }
/** One thing that was found: its name, which leads there, the words around what is sought where the name does not hold it, and what it is. */
export type Hit = { key: string; code?: string; name: Words; words: Words | null; about: string; address: string }
/** At most as many of a kind as a page shows, and how many there are. */
type Hits = { hits: Hit[]; count: number }

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
  const nameOf = (indicator: (typeof indicators)[number]): Words =>
    ({ pieces: whole(indicator.question, words), lang: questions ? languageOf(questions.framework, indicator, 'question') : undefined })
  const asked = new Map(indicators.map((indicator) => [indicator.code, nameOf(indicator)]))
  const at = (code: string) => `/assessments/${assessmentId}/answers/${code}#${code}`
  const found = (texts: readonly string[]) => holdsAll(texts, words)
  const holds = (text: string) => words.some((word) => holdsAll([text], [word]))
  const best = (texts: readonly string[], lang: string | undefined): Words => ({ pieces: excerpt(texts.find(holds) ?? texts[0] ?? '', words), lang })
  return {
    indicators: first(
      indicators
        .filter(({ code, question, guidance }) => found([code, question, guidance]))
        .map(({ code, question, guidance }) => {
          const name = asked.get(code)!
          return { key: code, code, name, words: !holds(question) && holds(guidance) ? best([guidance], name.lang) : null, about: '', address: at(code) }
        }),
    ),
    answers: first(
      answers
        .toSorted((a, b) => (order.get(a.code) ?? 0) - (order.get(b.code) ?? 0))
        .map((answer) => ({ ...answer, texts: [answer.explanation, answer.reason, ...answer.citations.flatMap(({ locator, quote }) => [quote, locator])].map(withoutMarks) }))
        .filter(({ code, texts }) => found([code, ...texts]) && texts.some((text) => text.trim() !== ''))
        .map(({ id, code, texts, locale: lang }) => ({ key: id, code, name: asked.get(code)!, words: best(texts, lang), about: '', address: at(code) })),
    ),
    sources: first(
      (await listSources(tx, assessment))
        .filter(({ title, translatedTitle, otherNames, reference, issuer, year }) => found([title, translatedTitle ?? '', otherNames ?? '', reference ?? '', issuer ?? '', String(year ?? '')]))
        .map(({ id, title, translatedTitle, otherNames, reference, issuer, locale: lang }) => {
          const beside = [translatedTitle ?? '', otherNames?.replaceAll('\n', '; ') ?? '']
          return {
            key: id,
            name: { pieces: whole(title, words), lang: lang ?? undefined },
            words: !holds(title) && beside.some(holds) ? best(beside, undefined) : null,
            about: [reference, issuer].filter(Boolean).join(' · '),
            address: `/assessments/${assessmentId}/sources/${id}`,
          }
        }),
    ),
  }
}
/** Marks of citations and notes are no words. */
const withoutMarks = (text: string) => text.replaceAll(/\[[@^][^\]\s]{1,60}\]/g, '')

export type Found = NonNullable<Awaited<ReturnType<typeof searchAssessment>>>
