import { readFileSync } from 'node:fs'
import Ajv from 'ajv/dist/2020'
import { expect, test } from 'vitest'
import { check } from '@/lib/problems'
import { assessmentFileJsonSchema } from './json-schema'
import { assessmentFileSchema } from './schema'

const seed = (name: string) => JSON.parse(readFileSync(`prisma/seeds/${name}.json`, 'utf8')) as Record<string, unknown>
const validate = new Ajv({ allErrors: true }).compile(assessmentFileJsonSchema())

test('the JSON Schema in docs/ is the one of the code (vitest -u writes it anew)', async () => {
  await expect(`${JSON.stringify(assessmentFileJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../docs/assessment-file-1.schema.json')
})

test.each(['timor-leste-2019', 'timor-leste-2026-exercise'])('%s follows it', (name) => {
  expect(validate(seed(name)), JSON.stringify(validate.errors)).toBe(true)
})

const broken: [string, (file: Record<string, unknown>) => void][] = [
  ['an unknown field', (file) => (file.score = 3)],
  ['a presence that does not exist', (file) => (file.answers = [{ code: 'MR-01', presence: 'maybe', note: '' }])],
  ['a finding without its text', (file) => (file.findings = [{ id: 'a', section: null, dimension: 'MR', kind: 'potential', indicatorCodes: [], sources: [] }])],
  ['a NUL character', (file) => (file.source = 'a\u0000b')],
  ['half a character', (file) => (file.source = 'a\ud800b')],
  ['a link that runs code', (file) => (file.answers = [{ code: 'MR-01', presence: 'partly', note: '', sources: [{ title: 'A', kind: 'law', year: null, reference: null, link: 'javascript:alert(1)' }] }])],
  ['a reference date in words', (file) => (file.assessment = { year: 2019, asOf: 'July 2019', edition: 1 })],
]
test.each(broken)('%s is refused by the JSON Schema and by the import alike', (_, spoil) => {
  const file = seed('timor-leste-2019')
  spoil(file)
  expect(validate(file)).toBe(false)
  expect(check(assessmentFileSchema, file).ok).toBe(false)
})
