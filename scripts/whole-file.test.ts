import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writeWholeFile } from './whole-file'

const folder = mkdtempSync(path.join(tmpdir(), 'mgi-whole-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => path.join(folder, name)

test('what stood there is replaced as a whole, and nothing else is left', () => {
  writeFileSync(at('profile.json'), 'before')
  writeWholeFile(at('profile.json'), 'after')
  expect(readFileSync(at('profile.json'), 'utf8')).toBe('after')
  expect(readdirSync(folder)).toEqual(['profile.json'])
})

test('a private file is for its owner alone, also where another stood', () => {
  writeFileSync(at('answers.json'), 'before', { mode: 0o644 })
  writeWholeFile(at('answers.json'), '{}', 'private')
  expect(statSync(at('answers.json')).mode & 0o777).toBe(0o600)
})

test('what cannot be written is said in one sentence', () => {
  mkdirSync(at('folder'))
  expect(() => writeWholeFile(at('folder'), '')).toThrow('is a folder: name a file to write')
  expect(() => writeWholeFile(at('missing/profile.json'), '')).toThrow('There is no folder')
  expect(() => writeWholeFile(at('profile.json/x'), '')).toThrow('There is no folder')
  expect(() => writeWholeFile('/dev/null', '')).toThrow('is not a file')
})
