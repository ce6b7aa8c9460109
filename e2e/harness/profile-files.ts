import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { strFromU8, unzipSync } from 'fflate'
import { compact } from '../../lib/profiles/fixtures/pdf-text'
import type { ProfileDocument } from '../../lib/profiles/document'

/** Presses the link of a file on the profile page and gives what the browser saved. */
export async function downloaded(page: Page, name: string): Promise<{ name: string; bytes: Uint8Array }> {
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name, exact: true }).click()
  const download = await saving
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) }
}

/** The words of a Word file, compared as those of a PDF are; marks of sources stand in brackets inside the text and are left out. */
export function wordTexts(bytes: Uint8Array) {
  const files = unzipSync(bytes)
  const textOf = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name)).map((name) => wordsOf(strFromU8(files[name] ?? new Uint8Array())))
  return {
    body: textOf(/^word\/document\.xml$/).join('').replace(/\[\d+(,\d+)*\]/g, ''),
    notes: textOf(/^word\/footnotes\.xml$/).join(''),
    aroundEveryPage: textOf(/^word\/(header|footer)\d*\.xml$/).join(''),
  }
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const wordsOf = (xml: string) =>
  compact(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)]
      .map(([, text = '']) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole))
      .join(''),
  )

/** Expects a text on one page, or begun on one and ended on the next. */
export function expectPrinted(pages: string[], text: string) {
  const words = compact(text)
  const isOn = (page: string, next: string | undefined) => {
    if (page.includes(words)) return true
    if (next === undefined) return false
    for (let at = words.length - 1; at > 0; at--) if (page.includes(words.slice(0, at))) return next.includes(words.slice(at))
    return false
  }
  expect(pages.some((page, index) => isOn(page, pages[index + 1])), `printed: ${text}`).toBe(true)
}

/** The paragraphs of a profile as JSON, in printed order. */
export const findingsOf = (document: ProfileDocument) =>
  document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items.map((item) => ({ ...item, kind: part.kind })) : [])))

/** Every key and every text of a JSON value. */
export function wordsOfJson(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [...(Array.isArray(value) ? [] : [key]), ...wordsOfJson(inner)])
}
