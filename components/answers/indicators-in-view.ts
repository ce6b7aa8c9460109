import { noteOf } from '@/components/contributions/note-of'
import type { WorkInView } from '@/lib/contributions/dimension'
import { type IndicatorTexts, labelOf, languageOf } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import type { AnswerWords, IndicatorInView } from './answers-context'

/** The indicators of a subdomain with their answers, and who works on each, as the cards show them. */
export function indicatorsInView(view: WorkInView, indicators: readonly IndicatorTexts[], words: AnswerWords, locale: Locale): IndicatorInView[] {
  const { framework, answers, contributions, handouts, reasonDrafts, today } = view
  const isContributor = view.assessment.participation?.role === 'contributor'
  return indicators.map((indicator) => ({
    code: indicator.code,
    question: indicator.question,
    guidance: indicator.guidance,
    levels: indicator.levels,
    expected: indicator.evidence.map((code) => ({ code, label: labelOf(framework.evidenceKinds, code) })),
    textLocale: languageOf(framework, indicator, 'question'),
    answer: answers.find(({ code }) => code === indicator.code) ?? null,
    workers: handouts.filter(({ code }) => code === indicator.code).map((handout) => ({ ...handout, note: noteOf(handout, words, locale, today) })),
    own: (isContributor && contributions.find(({ code }) => code === indicator.code)) || null,
    voices: isContributor ? [] : contributions.filter(({ code }) => code === indicator.code).map((voice) => ({ ...voice, reasonDraft: reasonDrafts.get(voice.id) ?? null })),
  }))
}
