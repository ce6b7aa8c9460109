/** The one rule for forms and files: whether a text is a year, a month or a day of the calendar: 2017, 2017-05, 2017-05-19. */
export function isPartialDate(value: string): boolean {
  if (!/^(1[5-9]|20|21)\d\d(-\d\d){0,2}$/.test(value)) return false
  const whole = value.length === 4 ? `${value}-01-01` : value.padEnd(10, '-01')
  const date = new Date(`${whole}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(whole)
}
