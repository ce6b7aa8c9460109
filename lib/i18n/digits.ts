const arabicDigits = '٠١٢٣٤٥٦٧٨٩'

/** Numbers that the document sets itself, in the digits of its language. What people wrote keeps the digits they chose. */
export const digits = (locale: string, value: string | number) =>
  locale === 'ar' ? String(value).replace(/\d/g, (digit) => arabicDigits[Number(digit)] ?? digit) : String(value)
