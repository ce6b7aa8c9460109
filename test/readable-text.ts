import { inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/*
 * Everything that a file could give away: what a reader sees and what lies inside it, as one text per file. Line breaks
 * and runs of spaces are one space, so that a sentence is found wherever a page parts it.
 */

export const plain = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u00ad\u2011]+/gu, ' ')

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#x27': "'" }
const words = (markup: string) => markup.replace(/<[^>]*>/g, '').replace(/&(amp|lt|gt|quot|apos|#x27);/g, (_, name: string) => entities[name] ?? '')

export const textOfHtml = (html: string) => plain(`${html} ${words(html)}`)

/** The text of its pages, and its bytes with every compressed stream opened: names, metadata, structure. */
export async function textOfPdf(pdf: Uint8Array) {
  const streams = [...latin(pdf).matchAll(/stream\r?\n/g)].flatMap(({ 0: word, index }) => {
    try {
      return [latin(inflateSync(pdf.subarray(index + word.length), { finishFlush: 2 }))]
    } catch {
      return [] // not compressed: it is in the bytes as it stands
    }
  })
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: true, verbosity: 0 })
  const document = await task.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  await task.destroy()
  return plain([...pages, latin(pdf), ...streams].join(' '))
}

/** Every part of the package as it is, and the words without the marks between them. */
export function textOfDocx(docx: Uint8Array) {
  const parts = Object.values(unzipSync(docx)).map((bytes) => Buffer.from(bytes).toString('utf8'))
  return plain([...parts, ...parts.map((part) => words(part.replace(/<\/w:p>/g, ' ')))].join(' '))
}
