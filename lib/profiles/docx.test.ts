import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ProfileDocument } from './document'
import { renderDocx } from './docx'
import { hostile } from './fixtures/hostile'
import { compact } from './fixtures/pdf-text'
import { timorLeste } from './fixtures/timor-leste'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const textOf = (xml: string) =>
  compact([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)).join(''))

async function write(document: ProfileDocument) {
  const files = unzipSync(await renderDocx(document))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const parts = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name)).map(part)
  return { body: part('word/document.xml'), notes: part('word/footnotes.xml'), styles: part('word/styles.xml'), parts }
}

describe('the Word file', { timeout: 60_000 }, () => {
  it('holds every finding in order, with notes, sources and the marks of every page', async () => {
    const document = timorLeste('en')
    const { body, notes, parts } = await write(document)
    const whole = textOf(body).replace(/\[\d+(,\d+)*\]/g, '') // marks of sources stand inside the text
    const findings = document.dimensions.flatMap((dimension) => dimension.parts.flatMap((part) => (part.type === 'findings' ? part.items : [])))
    const places = findings.map(({ text }) => whole.indexOf(compact(text)))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    for (const { footnotes } of findings) for (const { text } of footnotes) expect(textOf(notes)).toContain(compact(text))
    for (const { title } of document.sources.groups.flatMap(({ items }) => items)) expect(whole).toContain(compact(title))
    expect(parts(/header\d*\.xml$/).map(textOf).join()).toContain(compact(document.marks.draft?.wording ?? '?'))
    expect(parts(/footer\d*\.xml$/).map(textOf).join()).toContain(compact(document.marks.notice ?? '?'))
    expect(body).not.toContain('<w:titlePg') // or the cover would be without header and footer
  })

  it('uses what Word knows: headings, a title, repeated table heads, links to the sources', async () => {
    const { body } = await write(timorLeste('en'))
    for (const style of ['Title', 'Heading1', 'Heading2', 'Heading3']) expect(body).toContain(`w:val="${style}"`)
    expect(body).toContain('<w:tblHeader')
    expect(body).toMatch(/<w:hyperlink [^>]*w:anchor="source_\d+"/)
    expect(body).toMatch(/<w:bookmarkStart [^>]*w:name="source_1"/)
    expect(body.match(/<w:footnoteReference /g)).toHaveLength(6)
  })

  it('runs from right to left in Arabic', async () => {
    const { body } = await write(timorLeste('ar'))
    for (const mark of ['<w:bidi/>', '<w:rtl/>', '<w:bidiVisual']) expect(body).toContain(mark)
    expect(textOf(body)).toContain(compact('المجالات المتقدمة'))
  })

  it.each(['en', 'ar'] as const)('stays a readable file with hostile words (%s)', async (locale) => {
    const { body, notes } = await write(hostile(locale))
    for (const xml of [body, notes]) {
      expect(xml).not.toContain('<script')
      // eslint's own rule forbids control characters in a pattern, so they are looked for by number
      expect([...xml].some((character) => { const point = character.codePointAt(0) ?? 0; return point < 9 || (point >= 0xd800 && point < 0xe000) })).toBe(false)
    }
    expect(textOf(body)).toContain(compact('[U+0007]'))
    expect(body).not.toContain('javascript:')
  })
})
