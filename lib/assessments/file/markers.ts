/** Whether the text holds the marker: `[@1]` for a citation, `[^1]` for a footnote. */
export const holdsMarker = (text: string, sign: '@' | '^', marker: string) => text.includes(`[${sign}${marker}]`)

/** Gives every entry a marker: its own, or the next number that neither another entry nor the text uses. */
export function withMarkers<T extends { marker?: string | null }>(entries: T[], text: string, sign: '@' | '^'): (T & { marker: string })[] {
  const taken = new Set(entries.map(({ marker }) => marker))
  let number = 0
  const next = () => {
    do number += 1
    while (taken.has(String(number)) || holdsMarker(text, sign, String(number)))
    return String(number)
  }
  return entries.map((entry) => ({ ...entry, marker: entry.marker ?? next() }))
}
