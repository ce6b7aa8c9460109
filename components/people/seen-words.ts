import { useLocale, useTranslations } from 'next-intl'
import { momentIn } from '@/components/review/moments'
import type { ListedParticipant } from '@/lib/people/queries'

/** Says of a participant that they have not come yet, or of IOM's people when they last looked at an answer; null where neither is. */
export function useSeenWords() {
  const t = useTranslations('people')
  const locale = useLocale()
  return ({ openedAt, lookedAt, person }: Pick<ListedParticipant, 'openedAt' | 'lookedAt' | 'person'>) => {
    if (person.disabledAt) return null
    if (!openedAt) return t('notOpened')
    return lookedAt && t('lastLooked', { when: momentIn(locale, lookedAt) })
  }
}
