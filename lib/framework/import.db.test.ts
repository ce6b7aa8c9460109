import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledFolder, importBundledData, readFrameworkFiles } from '@/scripts/framework-files'
import { asPublic } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner } from '@/test/harness/owner'
import { formatProblem } from '@/lib/problems'
import { importFiles } from './import'
import { findCurrentFramework, findFrameworkTexts } from './queries'
import { indicatorsIn } from './texts'

const owner = connectOwner()
beforeAll(async () => void (await importBundledData(owner)))
afterAll(async () => {
  await owner.$disconnect()
  await disconnect()
})

interface Catalogue {
  id: string
  edition: string
  dimensions: { subdomains: { indicators: { code: string; question: string; levels: Record<string, unknown> }[] }[] }[]
}
const catalogue = () => JSON.parse(readFileSync(path.join(bundledFolder, 'framework.json'), 'utf8')) as Catalogue
const translation = (locale: string) =>
  JSON.parse(readFileSync(path.join(bundledFolder, 'translations', `${locale}.json`), 'utf8')) as {
    framework: { indicators: Record<string, { question: string }> }
  }
const firstIndicators = (file: Catalogue) => file.dimensions[0]!.subdomains[0]!.indicators
const imported = (content: unknown, only: 'check' | 'import' = 'import') => importFiles(owner, [{ name: 'file', content }], only)
const counts = async () => ({
  frameworks: await owner.framework.count(),
  indicators: await owner.indicator.count(),
  translations: await owner.translation.count(),
  lists: await owner.referenceList.count(),
  territories: await owner.territory.count(),
})

describe('the data that comes with the product', () => {
  it('is whole', async () => {
    expect(await counts()).toMatchObject({ frameworks: 1, indicators: 93, lists: 5, territories: 248 })
    expect(await owner.convention.count({ where: { core: true } })).toBe(7)
  })

  it('changes nothing when it is imported again', async () => {
    const before = await counts()
    const reports = await importBundledData(owner)
    expect(await counts()).toEqual(before)
    expect(reports.map(({ changes }) => changes[0])).toSatisfy((lines: string[]) => lines.every((line) => line.includes('nothing changes')))
  })

  it('is shown in five languages', async () => {
    for (const locale of ['en', 'fr', 'es', 'pt', 'ar'] as const) {
      const framework = await asPublic((tx) => findCurrentFramework(tx, locale))
      expect(framework?.dimensions.flatMap(indicatorsIn)).toHaveLength(93)
      expect(framework?.dimensions[0]?.status).toBe(locale === 'en' ? 'source' : 'draft')
    }
  })
})

describe('an edition', () => {
  it('is refused with every fault, and nothing is written', async () => {
    const file = { ...catalogue(), id: 'mgi-national-open-2' }
    firstIndicators(file)[0]!.code = 'MR-02'
    delete firstIndicators(file)[1]!.levels.partly
    const before = await counts()
    const [report] = await imported(file)
    expect(report?.problems.map(formatProblem)).toEqual([
      'dimensions[0].subdomains[0].indicators[1].levels.partly: found nothing, expected a text',
      'dimensions[0].subdomains[0].indicators[1].code: found "MR-02", expected a code that is used once',
    ])
    expect(await counts()).toEqual(before)
  })

  it('is refused with the id of another that is published', async () => {
    const file = catalogue()
    firstIndicators(file)[0]!.question = 'Another question?'
    const [report] = await imported(file)
    expect(report?.problems[0]?.path).toBe('id')
  })

  it('is all or nothing together with its translations', async () => {
    const before = await counts()
    const file = { ...catalogue(), id: 'mgi-national-open-2', edition: '2' }
    const unknown = translation('fr')
    unknown.framework.indicators['MR-99'] = { question: '?' }
    const reports = await importFiles(owner, [{ name: 'one', content: file }, { name: 'two', content: unknown }], 'import')
    expect(reports.flatMap(({ problems }) => problems.map((problem) => problem.path))).toEqual(['framework.indicators["MR-99"]'])
    expect(await counts()).toEqual(before)
  })

  it('only tells what it would change when it is checked', async () => {
    const before = await counts()
    const file = { ...catalogue(), id: 'mgi-national-open-2', edition: '2' }
    firstIndicators(file)[0]!.question = 'Another question?'
    firstIndicators(file).splice(1, 1)
    const [report] = await imported(file, 'check')
    expect(report?.changes.slice(1)).toEqual(['Retired since mgi-national-open-1: MR-02.', 'Reworded since mgi-national-open-1: MR-01.'])
    expect(await counts()).toEqual(before)
  })

  it('never changes once it is published', async () => {
    const indicator = await owner.indicator.findFirstOrThrow({ where: { code: 'MR-01' } })
    await expect(owner.indicator.update({ where: { id: indicator.id }, data: { question: 'Other?' } })).rejects.toThrow(/published/)
    await expect(owner.framework.delete({ where: { id: indicator.frameworkId } })).rejects.toThrow(/published/)
    await expect(owner.translation.deleteMany()).rejects.toThrow(/append-only/)
  })
})

describe('a translation', () => {
  it('gets a revision for the records whose texts changed, and only for those', async () => {
    const before = await counts()
    const file = translation('fr')
    file.framework.indicators['MR-01']!.question = 'Une autre question ?'
    const [report] = await imported(file)
    expect(report?.changes[0]).toMatch(/^fr: 1 records/)
    expect((await counts()).translations).toBe(before.translations + 1)
    const french = await asPublic((tx) => findFrameworkTexts(tx, 'mgi-national-open-1', 'fr'))
    expect(french?.dimensions[0]?.subdomains[0]?.indicators[0]?.question).toBe('Une autre question ?')
  })

  it('leaves what a person corrected here, unless it was reviewed', async () => {
    const [author] = await owner.user.createManyAndReturn({ data: [{ name: 'An editor' }] })
    const key = { collection: 'mgi-national-open-1', locale: 'es', record: 'indicator', code: 'MR-01' }
    const last = await owner.translation.findFirstOrThrow({ where: key, orderBy: { revision: 'desc' } })
    const corrected = { ...(last.texts as object), question: '¿Corregida?' }
    await owner.translation.create({ data: { ...key, revision: last.revision + 1, status: 'reviewed', texts: corrected, authorId: author!.id } })
    const [draft] = await imported(translation('es'))
    expect(draft?.changes).toContain('es: 1 records were corrected here since and stay.')
    const spanish = await asPublic((tx) => findCurrentFramework(tx, 'es'))
    expect(spanish?.dimensions[0]?.subdomains[0]?.indicators[0]).toMatchObject({ question: '¿Corregida?', status: 'reviewed' })
  })
})

it('reads a folder and passes over what is no part of the framework', () => {
  const names = readFrameworkFiles([bundledFolder]).map(({ name }) => path.basename(name))
  expect(names).toContain('framework.json')
  expect(names).not.toContain('timor-leste-2019.json')
})
