import { describe, expect, test } from 'vitest'
import type { ProfileDocument } from '@/lib/profiles/document'
import { renderDocx } from '@/lib/profiles/docx'
import { finding, material, source } from '@/lib/profiles/fixtures/material'
import { renderHtml } from '@/lib/profiles/html'
import { renderJson } from '@/lib/profiles/json'
import { profileDocument } from '@/lib/profiles/narrative'
import { renderPdf } from '@/lib/profiles/pdf'
import { plain, textOfDocx, textOfHtml, textOfPdf } from './readable-text'

/** What an assessment keeps for itself of a source is in no format of its profile. */
const formats = {
  html: async (document: ProfileDocument) => textOfHtml(await renderHtml(document)),
  json: (document: ProfileDocument) => Promise.resolve(plain(renderJson(document))),
  docx: async (document: ProfileDocument) => textOfDocx(await renderDocx(document)),
  pdf: async (document: ProfileDocument) => textOfPdf((await renderPdf(document, { creationTime: new Date('2026-11-22T00:00:00Z') })).pdf),
}
const citing = (marker: string, sourceId: string, locator: string) => ({ marker, locator, sourceId })
const of = (level: 'internal' | 'public') =>
  profileDocument(
    material({
      sources: [
        source('open', { title: 'Openlaw' }),
        source('named', { title: 'Namedlaw', link: 'https://canarylink.example/', level: 'titleOnly' }),
        source('kept', { title: 'Canarytitle', reference: 'Canarynumber', link: 'https://canarykept.example/', level }),
      ],
      findings: [finding({ text: 'Rules are in force.[@1][@2][@3]', citations: [citing('1', 'open', 'Article 5'), citing('2', 'named', 'Article 6'), citing('3', 'kept', 'Canaryarticle')] })],
    }),
  )
const canaries = ['Canarytitle', 'Canarynumber', 'canarykept', 'Canaryarticle', 'canarylink']
const found = (text: string) => canaries.filter((canary) => text.includes(canary))

describe.each(Object.keys(formats) as (keyof typeof formats)[])('%s', (format) => {
  test('names public sources, titles alone where only the title is public, and no internal source', { timeout: 60_000 }, async () => {
    const text = await formats[format](of('internal'))
    expect(['Openlaw', 'Namedlaw', 'Article 5', 'Article 6'].filter((word) => !text.includes(word))).toEqual([])
    expect(text).not.toContain('[@3]')
    expect(found(text)).toEqual([])
  })

  test('would show the canary if it were public', { timeout: 60_000 }, async () => {
    expect(found(await formats[format](of('public')))).toEqual(expect.arrayContaining(['Canarytitle', 'Canaryarticle']))
  })
})
