/** A piece of a text that a search found; `isMatch` where the words that were sought stand. */
export type Piece = { text: string; isMatch: boolean }

const around = 90

/** One character without its accents and case: "É" and "e" are found by each other. */
const fold = (character: string) => character.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** A text as a search compares it, and for each of its characters where it came from. */
function folded(text: string) {
  let plain = ''
  const origin: number[] = []
  let position = 0
  for (const character of text) {
    const form = fold(character)
    plain += form
    for (let index = 0; index < form.length; index++) origin.push(position)
    position += character.length
  }
  origin.push(position)
  return { plain, origin }
}

/** The words of a search, as they are compared; at most eight. */
export const soughtWords = (query: string) => folded(query).plain.split(/\s+/).filter(Boolean).slice(0, 8)

/** Whether some texts together hold every word that is sought. */
export function holdsAll(texts: readonly string[], words: readonly string[]) {
  const plain = texts.map((text) => folded(text).plain)
  return words.every((word) => plain.some((text) => text.includes(word)))
}

/** The text around the first word that is found, with every found word marked; its beginning where none is. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const { plain, origin } = folded(text)
  const found = words.flatMap((word) => placesOf(plain, word)).sort((a, b) => a.from - b.from)
  const first = found[0]?.from ?? 0
  const start = first > around ? beginningOfWord(plain, first - around) : 0
  const end = Math.min(plain.length, first + 2 * around)
  const pieces: Piece[] = []
  const add = (from: number, to: number, isMatch: boolean) => {
    const piece = text.slice(origin[from], origin[to])
    if (piece) pieces.push({ text: piece, isMatch })
  }
  let at = start
  for (const { from, to } of found) {
    if (from < at || from >= end) continue
    add(at, from, false)
    add(from, to, true)
    at = to
  }
  add(at, Math.max(at, end), false)
  if (start > 0) pieces.unshift({ text: '… ', isMatch: false })
  if (end < plain.length) pieces.push({ text: ' …', isMatch: false })
  return pieces
}

function placesOf(plain: string, word: string) {
  const places: { from: number; to: number }[] = []
  for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + word.length)) places.push({ from, to: from + word.length })
  return places
}

const beginningOfWord = (plain: string, near: number) => {
  const space = plain.indexOf(' ', near)
  return space < 0 ? near : space + 1
}
