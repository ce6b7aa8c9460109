import { formatTag } from '@/lib/i18n/format-tag'

/** The day of an instant, such as 12 November 2026. */
export const dayIn = (locale: string, instant: Date | string) =>
  new Date(instant).toLocaleDateString(formatTag(locale), { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })

/** Day and time of an instant, such as 12 November, 14:20. */
export const momentIn = (locale: string, instant: Date | string) =>
  new Date(instant).toLocaleString(formatTag(locale), { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' })
