import { formatDate } from '@/lib/i18n/dates'
import type { MailWords } from './compose'
import type { Spot, Words } from './tellings'

/** What one or several equal notices say, as one sentence. */
export function itemSentence({ locale, t }: MailWords, words: Words, count: number): string {
  const due = (dueOn: string | null) => (dueOn ? formatDate(locale, dueOn) : '')
  switch (words.item) {
    case 'answerReturned':
      return t('items.answerReturned', { count, ground: t(`grounds.${words.ground}`) })
    case 'contributionSubmitted':
    case 'formReadBack':
      return t(`items.${words.item}`, { count, institution: words.institution })
    case 'contributionJudged':
      return t(`items.contributionJudged.${words.outcome}`, { count })
    case 'handedOver':
      return [t('items.handedOver', { count }), ...(words.dueOn ? [t('handedOver.due', { day: due(words.dueOn) })] : [])].join(' ')
    case 'dueSoon':
    case 'overdue':
      return t(`items.${words.item}`, { count, day: due(words.dueOn) })
    case 'stateChanged':
      return words.back ? t('items.returned') : t('items.stateChanged', { state: t(`states.${words.to}`) })
    case 'administratorAppointed':
      return t('items.administratorAppointed', { role: t(`roles.${words.role}`) })
    default:
      return t(`items.${words.item}`, { count })
  }
}

/** What an item is called: an indicator by its code, a paragraph of the profile by its number. */
export const spotLabel = ({ t }: MailWords, { place }: Spot) => ('code' in place ? place.code : t('paragraph', { number: place.number }))
