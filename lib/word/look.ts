import type { Locale } from '@/lib/i18n/locales'

/** The product's look in Word: colours of ink, faces that every Word has, and its names of languages. */
export const ink = '17242B'
export const grey = '475660'
export const rule = 'B9C5C0'
export const seal = '0E5148'
export const wash = 'E3F0EC'
const hues: Record<string, string> = { MR: 'A32C78', WG: '33206F', PA: '1463AE', WB: '6A7600', MC: '7F3409', SO: '4A3C2B' }
export const hueOf = ({ code }: { code: string }) => hues[code] ?? seal

export const serif = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Cambria', cs: 'Times New Roman' }
export const sans = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Calibri', cs: 'Arial' }

const tags: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR', es: 'es-ES', pt: 'pt-PT', ar: 'ar-SA' }
/** The language of a text as Word names it. */
export const languageTag = (lang: string) => tags[lang as Locale] ?? lang
