import type edits from '@/lib/i18n/messages/en/edits.json'
import { formatTag } from '@/lib/i18n/format-tag'
import { fill } from '@/lib/i18n/fill'

export { fill }

/** The words beside texts, with `{places}` to fill. Plain strings, so that no page carries a message parser for them. */
export type EditWords = typeof edits

/** An hour and minute today, with the day before and after. */
export function whenOf(instant: number | string, locale: string, now = new Date()): string {
  const at = new Date(instant)
  return formatOf(formatTag(locale), at.toDateString() === now.toDateString()).format(at)
}

const formats = new Map<string, Intl.DateTimeFormat>()

/** Kept, because to make one holds up a weak processor longer than all else that happens when a text is saved. */
function formatOf(tag: string, isToday: boolean) {
  const key = `${tag} ${isToday}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(tag, { ...(isToday ? {} : { day: 'numeric', month: 'short' }), hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  formats.set(key, made)
  return made
}
