import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { formatProblem } from '@/lib/problems'
import { importBundledData } from '@/scripts/framework-files'
import { connectOwner } from '@/test/harness/owner'
import { importAssessment } from './commands'

const owner = connectOwner()
const seed = () => JSON.parse(readFileSync('prisma/seeds/timor-leste-2019.json', 'utf8'))
const run = (content: unknown) => owner.$transaction((tx) => importAssessment(tx, content), { timeout: 30_000 })
const everything = async () => ({
  assessments: await owner.assessment.count(),
  answers: await owner.answer.count(),
  findings: await owner.finding.count(),
  sources: await owner.source.count(),
  revisions: await owner.revision.count(),
  audit: await owner.auditEntry.count(),
  territories: await owner.territory.count(),
})

beforeAll(async () => {
  await importBundledData(owner)
})
afterAll(() => owner.$disconnect())

describe('a file with faults writes nothing and names each of them', () => {
  const faults: [string, (file: ReturnType<typeof seed>) => void, string][] = [
    ['an unknown indicator of an answer', (f) => (f.answers[3].code = 'MR-99'), 'answers[3].code: found "MR-99", expected an indicator of mgi-national-open-1'],
    ['an unknown indicator of a finding', (f) => f.findings[0].indicatorCodes.push('XX-01'), 'findings[0].indicatorCodes[1]: found "XX-01", expected an indicator of mgi-national-open-1'],
    ['an indicator twice in a finding', (f) => f.findings[0].indicatorCodes.push('MR-17'), 'findings[0].indicatorCodes[1]: found "MR-17", expected each indicator once'],
    ['an unknown convention', (f) => (f.conventions[1].code = 'REF99'), 'conventions[1].code: found "REF99", expected one of C097, '],
    ['a convention twice', (f) => (f.conventions[1].code = 'C097'), 'conventions[1].code: found "C097", expected each convention once'],
    ['a ratification that is denied beside it', (f) => (f.conventions[1].status = 'signed'), 'conventions[1].status: found "signed", expected ratified'],
    ['a finding twice', (f) => (f.findings[2].id = f.findings[0].id), 'findings[2].id: found "TL19-1.2-1", expected an id that no other paragraph has'],
    ['an answer twice', (f) => (f.answers[1].code = 'MR-01'), 'answers[1].code: found "MR-01", expected one answer for each indicator'],
    ['a paragraph outside its section', (f) => (f.findings[2].dimension = 'SO'), 'findings[2].dimension: found "SO", expected MR, the dimension of section 1.2'],
    ['an unknown dimension', (f) => (f.findings[2].dimension = 'XX'), 'findings[2].dimension: found "XX", expected one of MR, WG, PA, WB, MC, SO'],
    ['an unknown kind of source', (f) => (f.findings[0].sources[0].kind = 'rumour'), 'findings[0].sources[0].kind: found "rumour", expected one of law, '],
    ['a text for a number', (f) => (f.findings[3].sources[0].year = '2008'), 'findings[3].sources[0].year: found "2008", expected a number'],
    ['a presence that does not exist', (f) => (f.answers[0].presence = 'maybe'), 'answers[0].presence: found "maybe", expected one of inPlace, partly,'],
    ['a field of no meaning', (f) => (f.answers[0].score = 3), 'answers[0].score: found 3, expected no field of this name'],
    ['a missing text', (f) => delete f.findings[0].text, 'findings[0].text: found nothing, expected a text'],
    ['an unknown country', (f) => (f.country.iso3 = 'TLX'), 'country.iso3: found "TLX", expected the three-letter code of a country'],
    ['codes of two countries', (f) => (f.country.iso2 = 'KE'), 'country.iso2: found "KE", expected TL, the code of TLS'],
    ['an unknown framework', (f) => (f.framework = 'mgi-2'), 'framework: found "mgi-2", expected a framework of this installation: mgi-national-open-1'],
    ['a month that does not exist', (f) => (f.assessment.asOf = '2019-13'), 'assessment.asOf: found "2019-13", expected a month or day of the calendar'],
    ['a local assessment without its locality', (f) => (f.assessment.level = 'local'), 'locality: found nothing, expected the locality of a local assessment'],
    ['a locality in a national assessment', (f) => (f.locality = { name: 'Dili' }), 'assessment.level: found nothing, expected local'],
    ['a publication without clearance', (f) => (f.assessment.state = 'published'), 'assessment.state: found "published", expected a state before'],
    ['a character that no database holds', (f) => (f.answers[0].note = 'a\u0000b'), 'answers[0].note: found "a\\u0000b", expected a text without NUL characters'],
    ['a text that nobody could edit', (f) => (f.answers[0].note = 'x'.repeat(20_001)), 'answers[0].note: found'],
    ['a link that runs code', (f) => (f.findings[0].sources[0].link = 'javascript:alert(1)'), 'findings[0].sources[0].link: found "javascript:alert(1)", expected an address'],
    ['a marker twice', (f) => (f.findings[0].footnotes = [{ marker: 'a', text: '' }, { marker: 'a', text: '' }]), 'findings[0].footnotes[1].marker: found "a"'],
  ]

  test.each(faults)('%s', async (_, spoil, told) => {
    const before = await everything()
    const file = seed()
    spoil(file)
    const outcome = await run(file)
    expect(outcome.ok ? [] : outcome.problems.map(formatProblem)).toEqual([expect.stringContaining(told)])
    expect(await everything()).toEqual(before)
  })

  test('all at once, each is named', async () => {
    const file = seed()
    const named = ['an unknown indicator of an answer', 'an unknown convention', 'a text for a number', 'a missing text', 'an unknown country', 'a month that does not exist', 'a link that runs code']
    const chosen = faults.filter(([name]) => named.includes(name))
    for (const [, spoil] of chosen) spoil(file)
    const outcome = await run(file)
    const lines = outcome.ok ? [] : outcome.problems.map(formatProblem)
    expect(lines).toHaveLength(chosen.length)
    for (const [, , line] of chosen) expect(lines).toContainEqual(expect.stringContaining(line))
  })

  test.each([[null], [3], ['text'], [[]], [{}], [{ answers: 3, findings: [null], country: 'TLS' }]])('%j is no assessment file', async (content) => {
    const before = await everything()
    const outcome = await run(content)
    expect(outcome.ok).toBe(false)
    expect(await everything()).toEqual(before)
  })
})

describe('the worked example', () => {
  test('is imported with a row for every indicator, its history and its place in the audit', async () => {
    expect(await run(seed())).toMatchObject({ ok: true, value: { code: 'TLS-2019', answers: 93, findings: 48, conventions: 8 } })
    const assessment = await owner.assessment.findUniqueOrThrow({ where: { code: 'TLS-2019' } })
    expect(assessment).toMatchObject({ state: 'drafting', workedExample: true, exercise: false, locale: 'en', referenceDate: '2019-07', round: 1 })
    const where = { assessmentId: assessment.id }
    expect(await owner.answer.groupBy({ by: ['state'], where, _count: true })).toEqual([{ state: 'accepted', _count: 93 }])
    expect(await owner.auditEntry.findMany({ where, select: { action: true } })).toEqual([{ action: 'assessment:import' }])
    const finding = await owner.finding.findFirstOrThrow({ where: { ...where, dimensionCode: 'MR', kind: 'wellDeveloped', position: 1 } })
    expect(await owner.revision.findMany({ where: { recordId: finding.id }, select: { record: true, field: true, value: true, version: true } })).toEqual([
      { record: 'finding', field: 'text', value: finding.text, version: 1 },
    ])
    expect(finding.version).toBe(1)
  })

  test('registers each source once; an article is a place in its law', async () => {
    const codes = await owner.source.findMany({ where: { title: 'Labour Code' }, include: { citations: { orderBy: { locator: 'asc' } } } })
    expect(codes).toMatchObject([{ reference: 'Law No. 4/2012', year: 2012, citations: [{ locator: 'article 76' }, { locator: null }] }])
    expect(await owner.source.count({ where: { title: 'Law on Migration and Asylum' } })).toBe(1)
  })

  test('is never overwritten', async () => {
    const before = await everything()
    const outcome = await run(seed())
    expect(outcome.ok ? [] : outcome.problems.map(formatProblem)).toEqual([expect.stringContaining('TLS-2019 exists and an import never changes an assessment')])
    expect(await everything()).toEqual(before)
  })

  test('shares its register with a second round, and leaves open what a file does not answer', async () => {
    const sources = await owner.source.count()
    const file = seed()
    Object.assign(file, { id: 'second', assessment: { year: 2024, asOf: null, edition: 1 }, answers: file.answers.slice(0, 2) })
    expect(await run(file)).toMatchObject({ ok: true, value: { code: 'TLS-2024', answers: 2, newSources: 0 } })
    expect(await owner.source.count()).toBe(sources)
    expect(await owner.answer.count({ where: { assessment: { code: 'TLS-2024' }, state: 'draft', presence: 'notAssessed' } })).toBe(91)
  })

  test('a locality is registered in its country and has rounds of its own', async () => {
    const file = { ...seed(), locality: { name: 'Díli Norte', type: 'municipality', authority: 'Municipality of Díli' } }
    Object.assign(file.assessment, { level: 'local' })
    expect(await run(file)).toMatchObject({ ok: true, value: { code: 'TLS-dili-norte-2019' } })
    expect(await owner.territory.findUnique({ where: { code: 'TLS-dili-norte' }, include: { country: true } })).toMatchObject({
      type: 'locality',
      localityType: 'municipality',
      country: { code: 'TLS' },
    })
  })
})
