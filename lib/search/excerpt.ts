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

/** A whole text with every found word marked. */
export const whole = (text: string, words: readonly string[]): Piece[] => markedPieces(text, words, 0, Infinity)

/** The text around the first word that is found, with every found word marked; its beginning where none is. */
export function excerpt(text: string, words: readonly string[]): Piece[] {
  const { plain } = folded(text)
  const first = Math.min(...words.map((word) => plain.indexOf(word)).filter((place) => place >= 0), plain.length)
  const from = first > around && first < plain.length ? beginningOfWord(plain, first - around) : 0
  const near = (first < plain.length ? first : 0) + 2 * around
  const to = near < plain.length ? endOfWord(plain, near) : plain.length
  const pieces = markedPieces(text, words, from, to)
  if (from > 0) pieces.unshift({ text: '… ', isMatch: false })
  if (to < plain.length) pieces.push({ text: ' …', isMatch: false })
  return pieces
}

/** The pieces of a stretch of a text. @param from, to places in the text as a search compares it */
function markedPieces(text: string, words: readonly string[], from: number, to: number): Piece[] {
  const { plain, origin } = folded(text)
  const end = Math.min(to, plain.length)
  const pieces: Piece[] = []
  const add = (begin: number, stop: number, isMatch: boolean) => {
    const piece = text.slice(origin[begin], origin[stop])
    if (piece) pieces.push({ text: piece, isMatch })
  }
  let at = from
  for (const place of words.flatMap((word) => placesOf(plain, word)).sort((a, b) => a.from - b.from)) {
    if (place.from < at || place.from >= end) continue
    add(at, place.from, false)
    add(place.from, place.to, true)
    at = place.to
  }
  add(at, Math.max(at, end), false)
  return pieces
}

function placesOf(plain: string, word: string) {
  const places: { from: number; to: number }[] = []
  for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + word.length)) places.push({ from, to: from + word.length })
  return places
}

/** Where the last whole word before a place ends. */
const endOfWord = (plain: string, near: number) => {
  const space = plain.lastIndexOf(' ', near)
  return space > near - around ? space : near
}

const beginningOfWord = (plain: string, near: number) => {
  const space = plain.indexOf(' ', near)
  return space < 0 ? near : space + 1
}
