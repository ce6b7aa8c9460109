import { describe, expect, it } from 'vitest'
import type { ProfileDocument } from './document'
import { hostile } from './fixtures/hostile'
import { compact } from './fixtures/pdf-text'
import { timorLeste } from './fixtures/timor-leste'
import { renderHtml } from './html'
import { renderJson } from './json'

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const textOf = (html: string) =>
  compact(html.replace(/<style>.*<\/style>/s, '').replace(/<a class="cited".*?<\/a>/gs, '').replace(/<sup>.*?<\/sup>/gs, '').replace(/<[^>]*>/g, '').replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole))
const findingsOf = (document: ProfileDocument) =>
  document.dimensions.flatMap((dimension) => dimension.parts.flatMap((part) => (part.type === 'findings' ? part.items : [])))

describe('the standalone page', { timeout: 30_000 }, () => {
  it('holds every finding in order, and each link leads to a place on the page', async () => {
    const document = timorLeste('en')
    const html = await renderHtml(document)
    const whole = textOf(html)
    const places = findingsOf(document).map(({ text }) => whole.indexOf(compact(text)))
    expect(places.every((at) => at >= 0)).toBe(true)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(target)
  })

  it('has no script and asks nothing of anywhere', async () => {
    for (const document of [timorLeste('en'), hostile()]) {
      const html = await renderHtml(document)
      expect(html).not.toMatch(/<(script|link|img|iframe)\b/i)
      expect(html).not.toMatch(/@import|url\(|javascript:/i)
      expect(html).not.toMatch(/ (on\w+|style)="/i)
    }
  })

  it('says its language and direction, and those of what is written in another', async () => {
    const html = await renderHtml(timorLeste('ar'))
    expect(html).toMatch(/^<!doctype html><html lang="ar" dir="rtl">/)
    expect(html).toContain('<div class="prose flow-s" lang="en" dir="ltr">')
  })

  it('gives equal bytes for equal documents', async () => {
    expect(await renderHtml(timorLeste('pt'))).toBe(await renderHtml(timorLeste('pt')))
  })
})

describe('the JSON file', () => {
  it('is the document, in the order of its schema', () => {
    const document = timorLeste('en')
    const { schema, ...rest } = document
    expect(renderJson({ ...rest, schema })).toBe(renderJson(document))
    expect(JSON.parse(renderJson(document))).toEqual(document)
  })

  it('holds no word of an answer', () => {
    expect(renderJson(timorLeste('en'))).not.toMatch(/"(presence|answers?|inPlace|partly|notInPlace|notAssessed|noInformation|notApplicable)"/)
  })
})
