/** The address of a source in plain characters if it is one that a reader may safely follow, else null. */
export function webAddress(value: unknown): string | null {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null
}
