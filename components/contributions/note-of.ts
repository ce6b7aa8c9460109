import type { AnswerWords } from '@/components/answers/answers-context'
import type { Handout } from '@/lib/contributions/schema'
import { isMissing, isOverdue } from '@/lib/contributions/standing'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { formatDate } from '@/lib/i18n/dates'

/** How far an institution has come with an indicator, in a few words; empty where there is nothing to say. */
export function noteOf(handout: Handout, words: AnswerWords, locale: Locale, today: string) {
  const date = handout.dueOn && formatDate(locale, handout.dueOn)
  if (handout.state === 'submitted') return words.contributed
  if (isOverdue(handout, today) && date) return fill(words.overdueSince, { date })
  if (date) return fill(words.due, { date })
  return isMissing(handout) ? words.notContributed : ''
}
