const arabicDigits = '٠١٢٣٤٥٦٧٨٩'

/** Numbers that the document sets itself, in the digits of its language. What people wrote keeps the digits they chose. */
export const digits = (locale: string, value: string | number) =>
  locale === 'ar' ? String(value).replace(/\d/g, (digit) => arabicDigits[Number(digit)] ?? digit) : String(value)

/** Fills `{name}` in a sentence; a name without a value stays as it is, so that the gap is seen. */
export const fillIn = (pattern: string, values: Record<string, string | number>) =>
  pattern.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
