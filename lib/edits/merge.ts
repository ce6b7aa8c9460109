import { diffArrays } from 'diff'

/**
 * A stretch of two texts that have one origin. Where they differ, `proposal` says whose words a three-way merge takes: of
 * the one who changed this place. It is null where both changed it, or where the origin is not known.
 */
export type Stretch = { same: string } | { mine: string; saved: string; proposal: 'mine' | 'saved' | null }
export type Difference = Exclude<Stretch, { same: string }>
export type Pick = 'mine' | 'saved' | 'both'

export const isDifference = (stretch: Stretch): stretch is Difference => 'mine' in stretch

/** Marks of citations and notes are one word, and so is every run of letters; what lies between words is looked at by itself. */
const wordsOf = (text: string) => text.match(/\[[@^][^\]\s]+\]|[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? []
const hasWord = (tokens: readonly string[]) => tokens.some((token) => /[\p{L}\p{N}]/u.test(token))

/** Two long texts without a common word are not searched for ever: they differ as a whole. */
const longestSearch = 200

type Hunk = { start: number; end: number; tokens: string[] }

/** What one text changed in its origin: stretches of the origin's tokens, and what stands in their place. */
function hunksOf(origin: string[], text: string[]): Hunk[] {
  const changes = diffArrays(origin, text, { timeout: longestSearch }) as ReturnType<typeof diffArrays<string>> | undefined
  if (!changes) return [{ start: 0, end: origin.length, tokens: text }]
  const hunks: Hunk[] = []
  let at = 0
  for (const { added, removed, value } of changes) {
    const last = hunks.at(-1)
    const open = last?.end === at ? last : undefined
    if (removed && open) open.end += value.length
    else if (removed) hunks.push({ start: at, end: at + value.length, tokens: [] })
    else if (added && open) open.tokens.push(...value)
    else if (added) hunks.push({ start: at, end: at, tokens: [...value] })
    if (!added) at += value.length
  }
  return hunks
}

/** Places where one or both changed the origin. Two changes with no word between them are one place. */
function placesOf(origin: string[], ...sides: Hunk[][]) {
  const places: { start: number; end: number }[] = []
  for (const { start, end } of sides.flat().sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = places.at(-1)
    if (last && (start <= last.end || !hasWord(origin.slice(last.end, start)))) last.end = Math.max(last.end, end)
    else places.push({ start, end })
  }
  return places
}

/** What one side holds in a place of the origin. */
function sideIn(origin: string[], hunks: Hunk[], { start, end }: { start: number; end: number }) {
  const tokens: string[] = []
  let at = start
  for (const hunk of hunks) {
    if (hunk.start < start || hunk.end > end) continue
    tokens.push(...origin.slice(at, hunk.start), ...hunk.tokens)
    at = hunk.end
  }
  return [...tokens, ...origin.slice(at, end)].join('')
}

function threeWay(base: string, mine: string, saved: string): Stretch[] {
  const origin = wordsOf(base)
  const [own, theirs] = [hunksOf(origin, wordsOf(mine)), hunksOf(origin, wordsOf(saved))]
  const stretches: Stretch[] = []
  let at = 0
  for (const place of placesOf(origin, own, theirs)) {
    const was = origin.slice(place.start, place.end).join('')
    const [ours, other] = [sideIn(origin, own, place), sideIn(origin, theirs, place)]
    stretches.push({ same: origin.slice(at, place.start).join('') })
    if (ours === other) stretches.push({ same: ours })
    else stretches.push({ mine: ours, saved: other, proposal: ours === was ? 'saved' : other === was ? 'mine' : null })
    at = place.end
  }
  return [...stretches, { same: origin.slice(at).join('') }]
}

/** The two texts beside each other, without regard to where they came from. */
function twoWay(mine: string, saved: string): Stretch[] {
  const stretches = threeWay(saved, mine, saved)
  return stretches.map((stretch) => (isDifference(stretch) ? { ...stretch, proposal: null } : stretch))
}

/**
 * Where two texts agree and differ, with a proposal at each difference. @param base the text that both started from; null
 * where it is not known
 */
export function compareTexts(base: string | null, mine: string, saved: string): Stretch[] {
  const stretches = base === null ? twoWay(mine, saved) : threeWay(base, mine, saved)
  const finer = stretches.flatMap((each) => (isDifference(each) && each.proposal === null ? twoWay(each.mine, each.saved) : [each]))
  return finer.flatMap(withoutCommonSpace).filter((each) => isDifference(each) || each.same !== '')
}

/** Space at the beginning and end of both sides belongs to neither. */
function withoutCommonSpace(stretch: Stretch): Stretch[] {
  if (!isDifference(stretch)) return [stretch]
  const { mine, saved, proposal } = stretch
  const ending = commonSpace(/\s+$/, mine, saved)
  const beginning = ending === mine || ending === saved ? '' : commonSpace(/^\s+/, mine, saved)
  const inner = (text: string) => text.slice(beginning.length, text.length - ending.length)
  return [{ same: beginning }, { mine: inner(mine), saved: inner(saved), proposal }, { same: ending }]
}

function commonSpace(place: RegExp, mine: string, saved: string) {
  const space = place.exec(mine)?.[0] ?? ''
  return space === place.exec(saved)?.[0] ? space : ''
}

/** Both texts as one, where every change was made by one of them alone; null where both changed the same place. */
export function mergeTexts(base: string, mine: string, saved: string): string | null {
  const stretches = threeWay(base, mine, saved)
  if (stretches.some((each) => isDifference(each) && each.proposal === null)) return null
  return composeText(stretches, (each) => each.proposal ?? 'both')
}

/** One text of two: their common words, and at each difference what was picked. */
export function composeText(stretches: readonly Stretch[], pickAt: (difference: Difference, index: number) => Pick): string {
  let index = 0
  return stretches.reduce((text, each) => text + (isDifference(each) ? picked(each, pickAt(each, index++)) : each.same), '')
}

function picked({ mine, saved }: Difference, pick: Pick) {
  if (pick !== 'both') return pick === 'mine' ? mine : saved
  if (saved.trim() === '' || mine.trim() === '') return saved.trim() === '' ? mine : saved
  return saved + (/\s$/.test(saved) || /^\s/.test(mine) ? '' : ' ') + mine
}
