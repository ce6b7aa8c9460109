import { formatDate } from '@/lib/i18n/dates'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { authoredTextSchema, type AuthoredText, type ProfileDocument } from './document'
import { blocks, sourcesBeside, type Run } from './runs'
import { webAddress } from './web-address'

/** A character that no font can draw, and where it stands in the document (a JSON pointer). */
export type Replaced = { path: string; character: string; code: string }

/** Words that must not be parted at the end of a line: numbers of laws and articles, days and their months. */
const noBreak: Record<Locale, [RegExp, string][]> = {
  en: [
    [/\b(No\.|article|Table|page|[Dd]imensions?) (?=\d)/g, '$1\u00a0'],
    [/\b(\d{1,2}) (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)/g, '$1\u00a0'],
  ],
  fr: [
    [/ (?=[:;?!»])/g, '\u00a0'],
    [/« /g, '«\u00a0'],
    [/(n°|article|tableau|page|dimensions?) (?=\d)/gi, '$1\u00a0'],
  ],
  es: [[/(núm\.|n\.º|artículo|cuadro|página|dimensiones) (?=\d)/gi, '$1\u00a0']],
  pt: [[/(n\.º|artigo|quadro|página|dimensões) (?=\d)/gi, '$1\u00a0']],
  ar: [
    [/(رقم|n\.º) (?=\d)/g, '$1\u00a0'],
    [/(Lei) (?=n\.º)/g, '$1\u00a0'],
    [/ - /g, '\u00a0\u2011\u00a0'],
  ],
}

/**
 * The document as the print templates read it: texts parted into runs, dates in words, small typography of the language, and
 * every character that cannot be drawn replaced by a visible mark such as `[U+1F600]`. Returns what was replaced, for the author.
 */
export function printable(document: ProfileDocument, drawable: Set<number>) {
  const replaced: Replaced[] = []
  const known = {
    sources: new Set(document.sources.groups.flatMap((group) => group.items.map(({ number }) => number))),
    paragraphs: new Set(document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items : []))).map(({ number }) => number)),
  }

  const character = (c: string, path: string) => {
    const point = c.codePointAt(0) ?? 0
    if (drawable.has(point) || (/^\p{Default_Ignorable_Code_Point}$/u.test(c) && !/\p{M}/u.test(c))) return c
    if (/\s/u.test(c)) return ' '
    const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`
    replaced.push({ path, character: c, code })
    return `[${code}]`
  }
  const string = (text: string, path: string) => {
    const set = noBreak[document.locale].reduce((words, [pattern, by]) => words.replace(pattern, by), text.normalize('NFC').replace(/(?<=\p{L})'/gu, '’'))
    return [...set].map((c) => character(c, path)).join('')
  }
  const run = (it: Run, authored: AuthoredText, path: string): unknown[] => {
    if (it.type === 'break') return [it]
    if (it.type === 'citations') {
      const citations = it.citations.filter(({ source }) => known.sources.has(source)).map(({ source }) => ({ source }))
      return citations.length > 0 ? [{ type: it.type, citations }] : []
    }
    if (it.type === 'footnote') {
      const { text, lang } = it.footnote
      return [{ type: it.type, text: string(text, `${path}/footnotes/${authored.footnotes.indexOf(it.footnote)}/text`), lang, direction: directionOf(lang) }]
    }
    // abbreviations are set a touch smaller; the template cannot search for them
    return string(it.text, `${path}/text`)
      .split(/\b([A-Z]{3,})\b/)
      .map((text, index) => ({ type: 'text', text, abbreviation: index % 2 === 1 }))
      .filter(({ text }) => text !== '')
  }
  const authoredText = (it: AuthoredText, path: string) => ({
    lang: it.lang,
    direction: directionOf(it.lang),
    citations: sourcesBeside(it)
      .filter(({ source }) => known.sources.has(source))
      .map(({ source, locator }, index) => ({ source, locator: locator && string(locator, `${path}/citations/${index}/locator`) })),
    blocks: blocks(it).map((block) =>
      block.type === 'list'
        ? { type: block.type, items: block.items.map((runs) => runs.flatMap((r) => run(r, it, path))) }
        : { type: block.type, runs: block.runs.flatMap((r) => run(r, it, path)) },
    ),
  })
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return string(value, path)
    if (Array.isArray(value)) return value.map((entry, index) => walk(entry, `${path}/${index}`))
    if (!value || typeof value !== 'object') return value
    const authored = authoredTextSchema.safeParse(value)
    const rest = Object.entries(value).filter(([key]) => !authored.success || !(key in authored.data))
    const walked = Object.fromEntries(rest.map(([key, entry]) => [key, walkEntry(key, entry, `${path}/${key}`)]))
    if (authored.success) return { ...walked, ...authoredText(authored.data, path) }
    if (isConventionRow(value)) return { ...walked, dateInWords: value.date && string(formatDate(document.locale, value.date), `${path}/date`) }
    return walked
  }
  const walkEntry = (key: string, entry: unknown, path: string) => {
    if (key === 'citedIn' && Array.isArray(entry)) return entry.map((number: string) => ({ number, known: known.paragraphs.has(number) }))
    if (key === 'url') return webAddress(entry)
    return walk(entry, path)
  }
  return { ready: walk(document, '') as Record<string, unknown>, replaced }
}

const isConventionRow = (value: object): value is { date: string | null } => 'date' in value && 'adopted' in value
