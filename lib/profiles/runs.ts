import type { AuthoredText, Citation, Footnote } from './document'

/** A stretch of a line: words, a forced break, the mark of sources at their sentence, or the mark of a footnote. */
export type Run =
  | { type: 'text'; text: string }
  | { type: 'break' }
  | { type: 'citations'; citations: Citation[] }
  | { type: 'footnote'; footnote: Footnote }

export type Block = { type: 'paragraph'; runs: Run[] } | { type: 'list'; items: Run[][] }

type Line = { from: number; to: number; kind: 'text' | 'item' | 'empty' }

/**
 * A text as paragraphs and lists, with every mark at its place. All formats are set from this, so that a mark stands at the
 * same word in each. Citations without a place concern the whole text and are shown beside it, not in it.
 */
export function blocks({ text, citations, footnotes }: AuthoredText): Block[] {
  const lines = linesOf(text)
  const marks = marksOf(text, citations, footnotes)
  const result: Block[] = []
  let next = 0
  let open = false
  lines.forEach((line, index) => {
    if (line.kind === 'empty') {
      open = false
      return
    }
    const following = lines.slice(index + 1).find(({ kind }) => kind !== 'empty')
    const own: Mark[] = []
    for (let mark = marks[next]; mark && (!following || mark.at < following.from); mark = marks[++next]) own.push(mark)
    const runs = runsOf(text, line, own)
    const last = result.at(-1)
    if (line.kind === 'item') {
      if (open && last?.type === 'list') last.items.push(runs)
      else result.push({ type: 'list', items: [runs] })
    } else if (open && last?.type === 'paragraph') last.runs.push({ type: 'break' }, ...runs)
    else result.push({ type: 'paragraph', runs })
    open = true
  })
  // A text without words still shows its marks: a footnote must not vanish.
  if (result.length === 0 && marks.length > 0) result.push({ type: 'paragraph', runs: marks.map(({ run }) => run) })
  return result
}

type Mark = { at: number; run: Run }

function marksOf(text: string, citations: Citation[], footnotes: Footnote[]): Mark[] {
  const cited = new Map<number, Citation[]>()
  for (const citation of citations) {
    if (citation.at === null) continue
    const at = wholeCharacter(text, citation.at)
    cited.set(at, [...(cited.get(at) ?? []), citation])
  }
  const marks: Mark[] = [...cited].map(([at, together]) => ({ at, run: { type: 'citations', citations: together } }))
  for (const footnote of footnotes) {
    const at = footnote.at === null ? text.length : wholeCharacter(text, footnote.at)
    marks.push({ at, run: { type: 'footnote', footnote } })
  }
  return marks.sort((a, b) => a.at - b.at) // stable: sources before notes at the same place
}

/** A place in the text that does not part a surrogate pair. */
function wholeCharacter(text: string, at: number) {
  const inside = Math.min(at, text.length)
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, inside - 1), inside + 1)) ? inside + 1 : inside
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  const ends = /\r\n|[\n\r\u2028\u2029]|$/g
  for (let from = 0; from <= text.length; ) {
    ends.lastIndex = from
    const end = ends.exec(text)
    if (!end) break
    const content = text.slice(from, end.index)
    const item = /^\s*[-–•]\s+(?=\S)/.exec(content)
    const start = from + (item?.[0].length ?? content.length - content.trimStart().length)
    const to = from + content.trimEnd().length
    lines.push({ from: Math.min(start, to), to, kind: to <= start ? 'empty' : item ? 'item' : 'text' })
    from = end.index + Math.max(1, end[0].length)
  }
  return lines
}

/** The words of one line, parted where marks stand; a mark outside the line goes to its nearer end. */
function runsOf(text: string, line: Line, marks: Mark[]): Run[] {
  const runs: Run[] = []
  let from = line.from
  const words = (to: number) => {
    if (to > from) runs.push({ type: 'text', text: text.slice(from, to) })
    from = Math.max(from, to)
  }
  for (const mark of marks) {
    words(Math.min(Math.max(mark.at, line.from), line.to))
    runs.push(mark.run)
  }
  words(line.to)
  return runs
}

/** What a text rests on, as it is said beside it: each source and place once, in the order of the list of sources. */
export function sourcesBeside({ citations }: AuthoredText): Citation[] {
  const first = (citation: Citation, index: number) =>
    citations.findIndex(({ source, locator }) => source === citation.source && locator === citation.locator) === index
  return citations.filter(first).sort((a, b) => a.source - b.source)
}
