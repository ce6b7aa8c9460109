import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { assessmentFileSchema } from '@/lib/assessments/file/schema'
import { Presence } from '@/lib/db/generated/enums'
import { profileDocumentSchema } from '@/lib/profiles/document'

/** No score, grade or average about governance anywhere, by construction: nothing in the product may be named so. */
const forbidden =
  /^(scor(e|es|ed|ing)|rank(s|ed|ing|ings)?|grad(e|es|ed|ing)|rating(s)?|average(s|d)?|mean(s)?|percent(s|age|ages|ile|iles)?|leader(board)?|league|maturity|benchmark(s|ing)?|best|worst|weight(s|ed|ing)?)$/

/** `averageScore`, `average_score` and `average-score` hold the same two words. */
const words = (name: string) => name.replace(/([a-z\d])([A-Z])/g, '$1 $2').split(/[^\p{L}\p{N}]+/u).map((word) => word.toLowerCase())
const rankings = (names: string[]) => names.filter((name) => words(name).some((word) => forbidden.test(word)))

/** Models, fields, enums and their values. Comments are not names. */
const schemaNames = (schema: string) =>
  schema.split('\n').flatMap((line) => /^\s*(?:model|enum)?\s*(\w+)/.exec(line.replace(/\/\/.*/, ''))?.[1] ?? [])

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name)).filter((name) => !name.includes('generated'))

/** Every key of a JSON value, with its path. */
const keysOf = (value: unknown, above = ''): string[] =>
  value === null || typeof value !== 'object' ? [] : Object.entries(value).flatMap(([key, inner]) => [`${above}${key}`, ...keysOf(inner, `${above}${key}.`)])

/** Those that say what the MGI are not may name it. */
const messageKeys = () =>
  filesIn('lib/i18n/messages')
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => keysOf(JSON.parse(readFileSync(name, 'utf8'))))
    .filter((key) => !/(^|\.)isNot\./.test(key))

const fieldsOf = (schema: z.ZodType) => keysOf(z.toJSONSchema(schema, { unrepresentable: 'any' }))

const surfaces: [string, () => string[]][] = [
  ['the database', () => schemaNames(readFileSync('prisma/schema.prisma', 'utf8'))],
  ['the files and routes', () => ['app', 'components', 'lib', 'scripts'].flatMap(filesIn)],
  ['the messages', messageKeys],
  ['the profile document', () => fieldsOf(profileDocumentSchema)],
  ['the assessment file', () => fieldsOf(assessmentFileSchema)],
]

test.each(surfaces)('%s: nothing is named after a score, a rank or an average', (_, names) => {
  expect(names().length).toBeGreaterThan(20)
  expect(rankings(names())).toEqual([])
})

test('a planted name is found', () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8').replace('model Answer {', 'model Answer {\n  averageScore Float\n')
  expect(rankings(schemaNames(schema))).toEqual(['averageScore'])
  expect(rankings(['app/[locale]/(public)/ranking/page.tsx', 'answers.percentageInPlace', 'progress'])).toHaveLength(2)
})

test('the profile document has no place for an answer', () => {
  const shape = JSON.stringify(z.toJSONSchema(profileDocumentSchema, { unrepresentable: 'any' }))
  expect(['presence', 'answers', 'explanation', ...Object.values(Presence)].filter((name) => shape.includes(`"${name}"`))).toEqual([])
})
