import { digits } from './digits'
import type { Locale } from './locales'

const languageTags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', pt: 'pt-PT', ar: 'ar-EG' }

/** The double names that United Nations documents use, so that readers of both halves of the Arab world know the month. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
]

export const hasDay = (date: string) => /^\d{4}-\d{2}-\d{2}$/.test(date)

/** An ISO year, month or day in words: "2019", "July 2019", "31 July 2019". Anything else is given back as it came. */
export function formatDate(locale: Locale, date: string): string {
  const [year = '', month, day] = date.split('-')
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) return date
  if (!month) return digits(locale, year)
  if (locale === 'ar') {
    const name = arabicMonths[Number(month) - 1] ?? month
    return digits(locale, `${day ? `${Number(day)} ` : ''}${name} ${year}`)
  }
  if (locale === 'fr' && day === '01') return `1er ${formatDate(locale, `${year}-${month}`)}`
  return new Intl.DateTimeFormat(languageTags[locale], {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day ? { day: 'numeric' } : {}),
  }).format(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)))
}
