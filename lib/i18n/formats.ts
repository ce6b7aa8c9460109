import type { Formats } from 'next-intl'
import type { Locale } from './locales'

/**
 * How numbers and dates look, by name: `{count, number, plain}` in a message, `format.dateTime(date, 'day')` in code.
 * Arabic takes its own digits, which the bare `{count, number}` and `#` would not give it.
 */
export function formatsOf(locale: Locale) {
  const numberingSystem = locale === 'ar' ? 'arab' : 'latn'
  return {
    number: { plain: { numberingSystem, useGrouping: false } },
    dateTime: {
      day: { numberingSystem, day: 'numeric', month: 'long', year: 'numeric' },
      month: { numberingSystem, month: 'long', year: 'numeric' },
      time: { numberingSystem, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      moment: { numberingSystem, day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    },
  } as const satisfies Formats
}
