import { describe, expect, it } from 'vitest'
import type { ProfileDocument } from './document'
import { hostile } from './fixtures/hostile'
import { compact, pdfTexts } from './fixtures/pdf-text'
import { timorLeste } from './fixtures/timor-leste'
import { renderPdf } from './pdf'

const creationTime = new Date('2026-01-01T00:00:00Z')
const print = (document: ProfileDocument) => renderPdf(document, { creationTime })
const findingsOf = (document: ProfileDocument) =>
  document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items : [])))
/** Marks of notes and sources stand inside the text in print; the words between them are compared. */
const wordsOf = (text: string, places: (number | null)[]) => {
  const cuts = [0, ...places.filter((at) => at !== null).sort((a, b) => a - b), text.length]
  return cuts.slice(1).map((to, index) => compact(text.slice(cuts[index], to)))
}

describe('the PDF', { timeout: 60_000 }, () => {
  it('holds every finding, source and note of the worked example, page by page with its marks', async () => {
    const document = timorLeste('en')
    const { pdf, pages, replaced } = await print(document)
    const texts = await pdfTexts(pdf)
    const whole = texts.join('')
    expect(replaced).toEqual([])
    expect(texts).toHaveLength(pages)
    expect(findingsOf(document)).toHaveLength(48)
    for (const { text, citations, footnotes } of findingsOf(document)) {
      // a paragraph may run over to the next page, with running header and footer between
      const places = [...citations, ...footnotes].map(({ at }) => at)
      for (const words of wordsOf(text, places)) for (const end of [words.slice(0, 12), words.slice(-9)]) expect(whole).toContain(end)
      for (const note of footnotes) expect(whole).toContain(compact(note.text))
    }
    for (const { title } of document.sources.groups.flatMap(({ items }) => items)) expect(whole).toContain(compact(title))
    const { draft, notice } = document.marks
    texts.forEach((text) => {
      expect(text.toLowerCase()).toContain(compact(draft?.label ?? '?').toLowerCase())
      expect(text).toContain(compact(draft?.wording ?? '?'))
      expect(text).toContain(compact(notice ?? '?'))
    })
  })

  it('is tagged, titled and of the standard PDF/UA-1', async () => {
    const { pdf } = await print(timorLeste('en', 'public'))
    const source = Buffer.from(pdf).toString('latin1')
    for (const sign of [/pdfuaid:part[^>]*>1/, /\/StructTreeRoot/, /\/Lang/]) expect(sign.test(source)).toBe(true)
  })

  it('gives equal bytes for equal documents, and other bytes when a word changes', async () => {
    const [one, two] = [await print(timorLeste('en')), await print(timorLeste('en'))]
    expect(Buffer.compare(one.pdf, two.pdf)).toBe(0)
    const changed = timorLeste('en')
    changed.introduction.lead += ' One word more.'
    expect(Buffer.compare(one.pdf, (await print(changed)).pdf)).not.toBe(0)
  })

  it('has an Arabic text layer that can be read back', async () => {
    const document = timorLeste('ar')
    const whole = (await pdfTexts((await print(document)).pdf)).join('')
    const words = document.annexes.migof.paragraphs[0]?.text.split(/\s+/).filter((word) => word.length > 3) ?? []
    const found = words.filter((word) => whole.includes(compact(word)))
    expect(words.length).toBeGreaterThan(20)
    expect(found.length / words.length).toBeGreaterThan(0.7) // lam-alef is one glyph, which extractors order in their own way
  })

  it.each(['en', 'ar'] as const)('keeps hostile words as words (%s) and says what it could not draw', async (locale) => {
    const { pdf, replaced } = await print(hostile(locale))
    const whole = (await pdfTexts(pdf)).join('')
    expect(whole).toContain(compact('#read("/etc/passwd")'))
    expect(whole).toContain('[U+1F600]')
    expect(whole).not.toContain('root:')
    expect(new Set(replaced.map(({ code }) => code))).toEqual(new Set(['U+1F600', 'U+0007', 'U+D83D', 'U+DC00', 'U+E000', 'U+FFFF']))
    expect(replaced.map(({ path }) => path)).toContain('/dimensions/0/parts/1/items/0/text')
  })

  it.each(['fr', 'es', 'pt'] as const)('prints in %s without a missing character', async (locale) => {
    expect((await print(timorLeste(locale, 'consultation'))).replaced).toEqual([])
  })

  it('prints on American paper, and what is empty', async () => {
    const document = timorLeste('en', 'public')
    const empty: ProfileDocument = {
      ...document,
      referenceDate: null,
      cover: { ...document.cover, situation: null },
      marks: { draft: null, notice: null },
      sources: { ...document.sources, groups: [] },
      acronyms: null,
      dimensions: document.dimensions.map((dimension) => ({
        ...dimension,
        parts: dimension.parts.map((part) => (part.type === 'findings' ? { ...part, items: [] } : { ...part, rows: [] })),
      })),
    }
    const { pdf } = await renderPdf(empty, { paper: 'us-letter', creationTime })
    expect(/MediaBox\s*\[0 0 61[12][.\d]* 79[12]/.test(Buffer.from(pdf).toString('latin1'))).toBe(true)
  })

  it('keeps its memory through 30 different documents', { timeout: 240_000 }, async () => {
    const document = timorLeste('en')
    const printed = async (count: number, from: number) => {
      for (let index = 0; index < count; index++) await print({ ...document, introduction: { ...document.introduction, lead: `${document.introduction.lead} ${from + index}` } })
      return process.memoryUsage().rss / 1024 / 1024
    }
    const before = await printed(10, 0)
    expect((await printed(20, 10)) - before).toBeLessThan(150) // megabytes; without eviction it is several hundred
  })
})
