import { digits } from '@/lib/i18n/digits'
import { fill } from '@/lib/i18n/fill'
import type { ConventionRow, ConventionsPart } from './document'
import { fixedTexts } from './fixed-texts/by-locale'
import type { ConventionMaterial, ProfileMaterial } from './material'

/** The table of dimension 1: the core instruments in their order; others with a known status are named in a note under it. */
export function conventionsPart(
  { locale, conventions }: Pick<ProfileMaterial, 'locale' | 'conventions'>,
  fixed: { title: string; caption: string; notes: string[] },
  number: string,
): ConventionsPart {
  const further = conventions.filter(({ core, status }) => !core && status?.status)
  return {
    type: 'conventions',
    number,
    title: fixed.title,
    caption: fixed.caption,
    rows: conventions.filter(({ core }) => core).map(rowOf),
    notes: [...fixed.notes, ...(further.length > 0 ? [furtherNote(locale, further.map(rowOf))] : [])],
  }
}

const rowOf = ({ code, title, yearAdopted, status }: ConventionMaterial): ConventionRow => ({
  code,
  title,
  adopted: yearAdopted,
  status: status?.status ?? 'notStated',
  date: status?.year == null ? null : String(status.year),
  reservation: status?.reservation.trim() || null,
})

function furtherNote(locale: ProfileMaterial['locale'], rows: ConventionRow[]) {
  const { labels, conventions } = fixedTexts[locale]
  const comma = locale === 'ar' ? '، ' : ', '
  const items = rows.map(({ title, status, date, reservation }) => {
    const known = [labels[status], ...(date ? [digits(locale, date)] : [])].join(comma)
    const words = reservation ? ` (${labels.reservation}: ${reservation})` : ''
    return `${title} – ${known}${words}`
  })
  return fill(conventions.further, { list: items.join(locale === 'ar' ? '؛ ' : '; ') })
}
