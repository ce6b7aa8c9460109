import type edits from '@/lib/i18n/messages/en/edits.json'
import { formatTag } from '@/lib/i18n/format-tag'
import { fill } from '@/lib/i18n/fill'

export { fill }

/** The words beside texts, with `{places}` to fill. Plain strings, so that no page carries a message parser for them. */
export type EditWords = typeof edits

/** An hour and minute today, with the day before and after. */
export function whenOf(instant: number | string, locale: string, now = new Date()): string {
  const at = new Date(instant)
  const today = at.toDateString() === now.toDateString()
  return at.toLocaleString(formatTag(locale), { ...(today ? {} : { day: 'numeric', month: 'short' }), hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
}
