import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readJsonFile } from './json-file'

const folder = mkdtempSync(path.join(tmpdir(), 'mgi-json-'))
afterAll(() => rmSync(folder, { recursive: true }))
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(path.join(folder, name), content)
  return path.join(folder, name)
}

test('UTF-8 is read with and without its mark', () => {
  expect(readJsonFile(file('plain.json', '{"a":"é"}'))).toEqual({ a: 'é' })
  expect(readJsonFile(file('marked.json', '\uFEFF{"a":"é"}'))).toEqual({ a: 'é' })
})

test.each([
  ['nothing', '', 'is empty'],
  ['spaces', ' \n', 'is empty'],
  ['a broken line', '{\n  "a": 1\n  "b": 2\n}', 'is not JSON: line 3, column 3: expected "," or "}".'],
  ['UTF-16', Buffer.from('\uFEFF{}', 'utf16le'), 'UTF-16: save it as UTF-8'],
  ['UTF-16 without its mark', Buffer.from('{"a":1}', 'utf16le'), 'UTF-16: save it as UTF-8'],
  ['bytes of another kind', Buffer.from([0x7b, 0xe9, 0x7d]), 'it is not text in UTF-8'],
])('a file of %s is refused in one sentence', (name, content, sentence) => {
  expect(() => readJsonFile(file(`${name}.json`, content))).toThrow(sentence)
})

test('a file far too large is refused before it is read', () => {
  const large = file('large.json', '[]')
  truncateSync(large, 3 * 1024 * 1024 * 1024)
  expect(() => readJsonFile(large)).toThrow('far too large: 3072 MB, at most 10 MB are read')
})

test('what is no file is refused', () => {
  expect(() => readJsonFile(folder)).toThrow('it is a folder')
  expect(() => readJsonFile('/dev/null')).toThrow('not a file')
  expect(() => readJsonFile(path.join(folder, 'missing.json'))).toThrow('there is no such file')
})
