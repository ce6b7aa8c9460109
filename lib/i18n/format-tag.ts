const tags: Record<string, string> = { ar: 'ar-u-nu-arab', en: 'en-GB' }

/** The language for `Intl` and `toLocaleString`: Arabic digits in Arabic, and in English the day before the month, as everywhere. */
export const formatTag = (locale: string) => tags[locale] ?? locale
