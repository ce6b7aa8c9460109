import type { useTranslations } from 'next-intl'
import type { NextStep } from '@/lib/assessments/next-step'

/** The words of a step, in which the thing that it is about is named. @param t of all messages */
export const stepTitle = (t: ReturnType<typeof useTranslations<never>>) => ({ key, at, open = 0, ground, what }: NextStep) =>
  t(`assessments.next.${key}.title`, {
    open,
    name: at?.name ?? '',
    ground: ground ? t(`review.grounds.${ground}`) : '',
    what: what ? t(`review.queue.whats.${what}`) : '',
  })
