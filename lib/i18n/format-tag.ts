/** The language for `Intl` and `toLocaleString`: in Arabic, digits are Arabic as everywhere in the interface. */
export const formatTag = (locale: string) => (locale === 'ar' ? 'ar-u-nu-arab' : locale)
