import type { DimensionInView } from '@/lib/answers/dimension'
import { dayText } from '@/lib/assessments/dates'
import { type IndicatorTexts, labelOf, languageOf } from '@/lib/framework/texts'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/profiles/reference-date'
import type { AnswerWords, IndicatorInView } from './answers-context'

/** The indicators of a subdomain with their answers, and who works on each, as the cards show them. */
export function indicatorsInView(view: DimensionInView, indicators: readonly IndicatorTexts[], words: AnswerWords, locale: Locale): IndicatorInView[] {
  const { framework, answers, assignments, handed } = view
  const list = new Intl.ListFormat(locale, { type: 'conjunction' })
  return indicators.map((indicator) => ({
    code: indicator.code,
    question: indicator.question,
    guidance: indicator.guidance,
    levels: indicator.levels,
    expected: indicator.evidence.map((code) => ({ code, label: labelOf(framework.evidenceKinds, code) })),
    textLocale: languageOf(framework, indicator, 'question'),
    answer: answers.find(({ code }) => code === indicator.code) ?? null,
    workers: assignments
      .filter(({ codes }) => codes.includes(indicator.code))
      .map(({ institution, codes, dueOn }) => ({
        ...institution,
        note: [list.format(codes.slice(0, 6)), dueOn && fill(words.due, { date: formatDate(locale, dayText(dueOn)) })].filter(Boolean).join(' · '),
      })),
    handed: handed.has(indicator.code),
  }))
}
