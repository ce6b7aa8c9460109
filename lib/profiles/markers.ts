/** `[^1]` stands for a footnote, `[@law]` for a citation. */
export type MarkKind = 'footnote' | 'citation'
type Mark = { kind: MarkKind; marker: string; at: number }
/** A marker that stands for nothing, or a footnote's that stands a second time: it is left in the text, where its author sees it. */
type StrayMark = { kind: MarkKind; marker: string; reason: 'unknown' | 'repeated' }

const pattern = /\[([\^@])([\p{L}\p{N}_-]{1,64})\]/gu

export const markOf = (kind: MarkKind, marker: string) => `[${kind === 'footnote' ? '^' : '@'}${marker}]`

/**
 * Takes the markers out of a text and gives their places, counted in the text that is left. The space before a marker goes
 * with it: the sign stands at the word it belongs to.
 */
export function resolveMarkers(source: string, known: Record<MarkKind, ReadonlySet<string>>) {
  const marks: Mark[] = []
  const strays: StrayMark[] = []
  const noted = new Set<string>()
  let text = ''
  let from = 0
  for (const found of source.matchAll(pattern)) {
    const [whole, sign = '', marker = ''] = found
    const kind = sign === '^' ? 'footnote' : 'citation'
    const stray = !known[kind].has(marker) ? 'unknown' : kind === 'footnote' && noted.has(marker) ? 'repeated' : null
    if (stray) {
      strays.push({ kind, marker, reason: stray })
      continue
    }
    if (kind === 'footnote') noted.add(marker)
    const before = source.slice(from, found.index)
    text += endsInWord(text + before) ? before.trimEnd() : before
    marks.push({ kind, marker, at: text.length })
    from = found.index + whole.length
    if (/(^|\s)$/u.test(text)) from += /^[^\S\n\r]*/u.exec(source.slice(from))?.[0].length ?? 0
  }
  return { text: text + source.slice(from), marks, strays }
}

/** Whether nothing but spaces lies between the end of the text and a word of the same line. */
const endsInWord = (text: string) => /\S[^\S\n\r]*$/u.test(text)

/** A stretch of a text as it is typed: words, or one marker. */
type Piece = { kind: MarkKind; marker: string } | string

/** A text cut at its markers, for a list that shows marks and leaves the text as it is. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const { 0: whole, 1: sign, 2: marker = '', index } of text.matchAll(pattern)) {
    pieces.push(text.slice(from, index), { kind: sign === '^' ? 'footnote' : 'citation', marker })
    from = index + whole.length
  }
  return [...pieces, text.slice(from)].filter((piece) => piece !== '')
}

/** The text without any marker, for places that show its first words only. */
export const wordsAlone = (text: string) => text.replaceAll(pattern, '')

/** A marker that is free: the smallest number that is not taken. */
export function freeMarker(taken: Iterable<string>) {
  const used = new Set(taken)
  let number = 1
  while (used.has(String(number))) number += 1
  return String(number)
}

/** The text without one marker, for when what it stands for is taken away. */
export const withoutMarker = (text: string, kind: MarkKind, marker: string) =>
  text.split(new RegExp(`[^\\S\\n\\r]?${markOf(kind, marker).replace(/[[\]^]/g, '\\$&')}`, 'u')).join('')
