import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importAssessment } from '@/lib/assessments/file/commands'
import type { AssessmentFile } from '@/lib/assessments/file/schema'
import { Presence } from '@/lib/db/generated/enums'
import type { ProfileDocument } from '@/lib/profiles/document'
import { renderDocx } from '@/lib/profiles/docx'
import { renderHtml } from '@/lib/profiles/html'
import { renderJson } from '@/lib/profiles/json'
import { renderPdf } from '@/lib/profiles/pdf'
import { readProfileDocument } from '@/lib/profiles/queries'
import { importBundledData } from '@/scripts/framework-files'
import { connectOwner } from '@/test/harness/owner'
import { plain, textOfDocx, textOfHtml, textOfPdf } from './readable-text'

/** Presence is never public: no format of a profile holds an answer, in what it shows or in what lies inside it. */
const owner = connectOwner()
const file = JSON.parse(readFileSync('prisma/seeds/timor-leste-2019.json', 'utf8')) as AssessmentFile
const creationTime = new Date('2026-11-22T00:00:00Z')
const formats = {
  html: async (document: ProfileDocument) => textOfHtml(await renderHtml(document)),
  json: (document: ProfileDocument) => Promise.resolve(plain(renderJson(document))),
  docx: async (document: ProfileDocument) => textOfDocx(await renderDocx(document)),
  pdf: async (document: ProfileDocument) => textOfPdf((await renderPdf(document, { creationTime })).pdf),
}
const names = Object.keys(formats) as (keyof typeof formats)[]

/** Presence codes, and every note of an answer that is not by itself public, as the name of a source is. */
function secrets() {
  const published = plain(file.findings.flatMap(({ text, sources }) => [text, ...sources.map(({ title }) => `${title}.`)]).join(' '))
  const notes = file.answers.map(({ note }) => plain(note)).filter((note) => note.length > 20 && !published.includes(note))
  return { codes: Object.values(Presence), notes: [...new Set(notes)] }
}
const found = (text: string) => [...secrets().codes, ...secrets().notes].filter((secret) => text.includes(secret))

let document: ProfileDocument
beforeAll(async () => {
  await importBundledData(owner)
  const imported = await owner.$transaction((tx) => importAssessment(tx, file), { timeout: 30_000 })
  const read = imported.ok ? await readProfileDocument(owner, imported.value.id) : null
  if (!read) throw new Error('The worked example has no profile')
  document = read
})
afterAll(() => owner.$disconnect())

test('there is something to look for', () => {
  expect(secrets().codes).toHaveLength(6)
  expect(secrets().notes.length).toBeGreaterThan(60)
})

describe.each(names)('%s', (format) => {
  test('holds every paragraph and no answer', { timeout: 60_000 }, async () => {
    const text = await formats[format](document)
    // The beginning: in print a paragraph goes on over the page, with marks of notes and sources between.
    const absent = file.findings.filter((finding) => !text.replaceAll('’', "'").includes(plain(finding.text).slice(0, 40)))
    expect(absent.map(({ id }) => id)).toEqual([])
    expect(found(text)).toEqual([])
  })

  test('a planted answer is found', { timeout: 60_000 }, async () => {
    const { codes, notes } = secrets()
    const leak = structuredClone(document)
    leak.introduction.paragraphs.push({ text: `${codes.join(' ')} ${notes[0]}`, lang: 'en', citations: [], footnotes: [] })
    expect(found(await formats[format](leak))).toEqual([...codes, notes[0]])
  })
})
