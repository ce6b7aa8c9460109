import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { connectOwner } from '@/test/harness/owner'
import { importBundledData } from '../framework-files'
import { register as registerExport } from './export'
import { register as registerImport } from './import'

const owner = connectOwner()
const folder = mkdtempSync(path.join(tmpdir(), 'mgi-export-'))
const at = (name: string) => path.join(folder, name)
const seed = 'prisma/seeds/timor-leste-2019.json'
const print = vi.spyOn(console, 'log').mockImplementation(() => undefined)
const warn = vi.spyOn(console, 'error').mockImplementation(() => undefined)
const printed = () => [...print.mock.calls, ...warn.mock.calls].flat().join('\n')

async function mgi(...words: string[]) {
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined })
  registerExport(program)
  registerImport(program)
  await program.parseAsync(words, { from: 'user' })
}
const exportTo = (format: string, name = `tls.${format}`) => mgi('export', 'TLS-2019', '--format', format, '--out', at(name))

beforeAll(async () => {
  await importBundledData(owner)
})
beforeEach(() => {
  print.mockClear()
  warn.mockClear()
})
afterAll(async () => {
  await owner.$disconnect()
  rmSync(folder, { recursive: true })
})

test('a trial says what would be imported and writes nothing', async () => {
  await mgi('import', seed, '--dry-run')
  expect(printed()).toContain('It would become TLS-2019: 93 answers, 48 paragraphs, 8 conventions, 51 sources new in the register. Nothing was written.')
  expect(await owner.assessment.count()).toBe(0)
})

test('a file with faults is refused with each of them', async () => {
  const file = JSON.parse(readFileSync(seed, 'utf8')) as { answers: { code: string }[]; country: { iso3: string } }
  file.answers[0]!.code = 'MR-99'
  file.country.iso3 = 'TLX'
  writeFileSync(at('bad.json'), JSON.stringify(file))
  await expect(mgi('import', at('bad.json'))).rejects.toThrow('2 faults in')
  expect(printed()).toContain('answers[0].code: found "MR-99"')
  expect(printed()).toContain('country.iso3: found "TLX"')
  expect(await owner.assessment.count()).toBe(0)
})

test('what was imported comes out in every format, the assessment byte for byte and for its owner alone', { timeout: 60_000 }, async () => {
  await mgi('import', seed)
  for (const format of ['html', 'pdf', 'docx', 'json', 'assessment']) await exportTo(format)
  expect(readFileSync(at('tls.assessment'), 'utf8').trim()).toBe(readFileSync(seed, 'utf8').trim())
  expect(statSync(at('tls.assessment')).mode & 0o777).toBe(0o600)
  expect(readFileSync(at('tls.html'), 'utf8')).toMatch(/^<!doctype html>/i)
  expect(readFileSync(at('tls.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
  expect(readFileSync(at('tls.docx')).subarray(0, 2).toString()).toBe('PK')
  expect(JSON.parse(readFileSync(at('tls.json'), 'utf8'))).toMatchObject({ schema: 'profile-document/1' })
})

test('a character that no font can draw is told, and stops nothing', { timeout: 60_000 }, async () => {
  const { id, text } = await owner.finding.findFirstOrThrow({ where: { dimensionCode: 'MR' } })
  await owner.finding.update({ where: { id }, data: { text: `${text} \u{1F600}` } })
  await exportTo('pdf', 'marked.pdf')
  expect(printed()).toContain('Warning: no font can draw the character U+1F600; the PDF shows [U+1F600]')
})

test('what cannot be exported is said', async () => {
  await expect(mgi('export', 'TLS-2018', '--format', 'json', '--out', at('x'))).rejects.toThrow('There is no assessment TLS-2018. There is: TLS-2019.')
  await expect(mgi('export', 'TLS-2019', '--format', 'xls', '--out', at('x'))).rejects.toThrow('Allowed choices are html, pdf, docx, json, assessment')
  await expect(exportTo('json', 'missing/x')).rejects.toThrow('There is no folder')
})
