import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { check, formatProblem } from '@/lib/problems'
import { importBundledData } from '@/scripts/framework-files'
import { connectOwner } from '@/test/harness/owner'
import { importAssessment } from './commands'
import { readAssessmentFile } from './queries'
import { type AssessmentFile, assessmentFileSchema, type FileSource } from './schema'

const owner = connectOwner()
const seed = (name: string) => JSON.parse(readFileSync(`prisma/seeds/${name}.json`, 'utf8')) as AssessmentFile
beforeAll(async () => {
  await importBundledData(owner)
})
afterAll(() => owner.$disconnect())

class TakeBack extends Error {}

/** Imports a file and exports it again, and leaves the database as it was. */
async function roundTrip(file: AssessmentFile) {
  let back: AssessmentFile | null = null
  await owner
    .$transaction(
      async (tx) => {
        const imported = await importAssessment(tx, JSON.parse(JSON.stringify(file)))
        if (!imported.ok) throw new Error(imported.problems.map(formatProblem).join('\n'))
        back = await readAssessmentFile(tx, imported.value.id)
        throw new TakeBack()
      },
      { timeout: 30_000 },
    )
    .catch((error: unknown) => {
      if (!(error instanceof TakeBack)) throw error
    })
  return back
}

test.each(['timor-leste-2019', 'timor-leste-2026-exercise'])('%s comes back field for field', async (name) => {
  expect(await roundTrip(seed(name))).toEqual(seed(name))
})

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.constantFrom('', 'See [@1] and [^1].', '[@law][^n]', ' ')).filter((value) => !value.includes('\0'))
const name = text.filter((value) => /\S/u.test(value))
const year = fc.option(fc.integer({ min: 1900, max: 2100 }))
/** A field that may be left out, null, or there. */
const perhaps = <T>(value: fc.Arbitrary<T>) => fc.option(fc.option(value), { nil: undefined })
const language = fc.constantFrom('en', 'pt', 'tet')
const marker = fc.constantFrom('1', '2', 'law', 'n', 'ação-3')
const date = fc.constantFrom('2019-07', '2024-02-29', '2026-09-30')
const day = fc.constantFrom('2026-11-27', '2024-02-29')

const source: fc.Arbitrary<FileSource> = fc.record({
  title: fc.oneof(fc.constantFrom('Labour Code', 'Law on Migration and Asylum'), name),
  kind: fc.constantFrom('law', 'policyOrStrategy', 'statistics'),
  year,
  reference: fc.option(fc.oneof(fc.constantFrom('Law No. 4/2012', 'Law No. 4/2012, article 76', 'Law, article 1, article 2', ', article 3'), text)),
  locator: perhaps(fc.oneof(fc.constant('article 76'), text)),
  quote: perhaps(text),
  link: perhaps(fc.constantFrom('https://example.org/law', 'http://example.org/ä?b=c#d')),
  locale: perhaps(language),
  translatedTitle: perhaps(name),
  translatedLocale: perhaps(language),
  otherNames: perhaps(fc.constantFrom('Immigration Law', 'Law of the Aliens\nAliens Act')),
  issuer: perhaps(fc.constantFrom('National Parliament', 'Ministry of Justice')),
  adoptedOn: perhaps(fc.constantFrom('2017', '2017-05', '2017-05-19')),
  inForceOn: perhaps(fc.constantFrom('2018', '2018-01-01')),
  endedOn: perhaps(fc.constant('2020')),
  status: perhaps(fc.constantFrom('inForce', 'ended', 'draft')),
  level: perhaps(fc.constantFrom('public', 'titleOnly', 'internal')),
  marker: perhaps(marker),
})
const sources = fc.uniqueArray(source, { maxLength: 4, selector: ({ marker }) => marker ?? Symbol('none') })
const footnotes = fc.uniqueArray(fc.oneof(text, fc.record({ marker, text, locale: perhaps(language) })), {
  maxLength: 3,
  selector: (entry) => (typeof entry === 'string' ? Symbol('none') : entry.marker),
})
const dimensions = ['MR', 'WG', 'PA', 'WB', 'MC', 'SO'] as const
const indicator = fc.constantFrom('MR-01', 'MR-20', 'WG-07', 'SO-18')

const finding = fc.integer({ min: 0, max: 5 }).chain((number) =>
  fc.record({
    id: name,
    section: fc.option(fc.constantFrom(`${number + 1}.1`, `${number + 1}.3`)),
    dimension: fc.constant<string>(dimensions[number] ?? 'MR'),
    kind: fc.constantFrom('wellDeveloped' as const, 'potential' as const),
    indicatorCodes: fc.uniqueArray(indicator),
    text,
    sources,
    footnotes: perhaps(footnotes),
    locale: perhaps(language),
  }),
)
const answer = fc.record({
  code: indicator,
  presence: fc.constantFrom('inPlace', 'partly', 'notInPlace', 'notApplicable', 'noInformation', 'notAssessed' as const),
  note: text,
  reason: perhaps(text),
  sources: perhaps(sources),
  state: perhaps(fc.constantFrom('draft', 'submitted', 'accepted', 'returned' as const)),
  locale: perhaps(language),
})
const convention = fc
  .record({ code: fc.constantFrom('CRC', 'C097', 'REF51'), ratified: fc.option(fc.boolean()), year, note: perhaps(text), reservation: perhaps(text), said: fc.boolean() })
  .map(({ said, ...row }) => (said && row.ratified !== null ? { ...row, status: row.ratified ? 'ratified' : 'signed' } : row))
const round = fc.record({
  year: fc.integer({ min: 1990, max: 2090 }),
  asOf: fc.option(date),
  edition: fc.integer({ min: 1, max: 9 }),
  locale: perhaps(fc.constantFrom('en', 'fr', 'es', 'pt', 'ar')),
  state: perhaps(fc.constantFrom('launch', 'dataCollection', 'drafting', 'closed')),
  dates: perhaps(fc.record({ answersDueOn: perhaps(day), submitDueOn: perhaps(day), consultationOn: perhaps(day), consultationEndOn: perhaps(day) })),
  returnReason: perhaps(text),
  round: perhaps(fc.integer({ min: 1, max: 9 })),
  exercise: perhaps(fc.boolean()),
  workedExample: perhaps(fc.boolean()),
})
const place = fc.oneof(
  fc.record({ level: perhaps(fc.constant('national')), locality: fc.constantFrom(undefined, null) }),
  fc.record({ level: fc.constant('local'), locality: fc.record({ name, type: perhaps(text), authority: perhaps(text) }) }),
)

const files = fc
  .record({
    id: name,
    framework: fc.constant('mgi-national-open-1'),
    source: text,
    country: fc.record({
      name,
      officialName: perhaps(text),
      iso2: perhaps(fc.constant('UG')),
      iso3: fc.constant('UGA'),
      officialLanguages: perhaps(fc.array(text, { maxLength: 2 })),
    }),
    place,
    assessment: round,
    conventions: fc.uniqueArray(convention, { maxLength: 3, selector: ({ code }) => code }),
    findings: fc.uniqueArray(finding, { maxLength: 6, selector: ({ id }) => id }),
    answers: fc.uniqueArray(answer, { maxLength: 4, selector: ({ code }) => code }),
  })
  .map(({ place: { level, locality }, assessment, ...rest }) => {
    const file: unknown = JSON.parse(JSON.stringify({ ...rest, locality, assessment: { ...assessment, level } }))
    const checked = check(assessmentFileSchema, file)
    if (!checked.ok) throw new Error(checked.problems.map(formatProblem).join('\n'))
    return checked.value
  })

test('whatever a file says comes back field for field', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(files, async (file) => {
      expect(await roundTrip(file)).toEqual(file)
    }),
    { numRuns: 60 },
  )
})
