import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person, type PersonTx } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { citeSource, unlinkCitation } from './citing'
import { addSource } from './commands'
import { emptySource } from './facts'
import { listDeeds } from './history'
import { mergeSources } from './merging'
import { countUses, findEntry, findToCite, listRegister, listSources, listUses } from './queries'
import { removeSource, restoreSource } from './removal'
import type { SourceFields } from './schema'

const owner = connectOwner()
let focalPoint: Person
let contributor: Person
let given: Awaited<ReturnType<typeof giveAssessment>>
let ministryId: string

beforeEach(async () => {
  focalPoint = await givePerson(owner)
  contributor = await givePerson(owner)
  given = await giveAssessment(owner, focalPoint.id, await giveFramework(owner))
  const assessmentId = given.assessment.id
  ministryId = (await owner.institution.create({ data: { assessmentId, name: 'Ministry of Health', locale: 'en' } })).id
  await owner.participant.create({ data: { assessmentId, personId: contributor.id, role: 'contributor', institutionId: ministryId } })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const as = <T>(person: Person, work: (tx: PersonTx, assessment: AssessmentInView) => Promise<T>) =>
  asPerson(person, async (tx) => work(tx, (await findAssessment(tx, given.assessment.id))!))
const entry = (title: string, more: Partial<SourceFields> = {}) => ({ ...emptySource('en', title), kind: 'law', status: '' as const, level: 'public' as const, ...more, sourceId: randomUUID() })
const add = (person: Person, title: string, more: Partial<SourceFields> = {}) => as(person, (tx, assessment) => addSource(tx, assessment, entry(title, more)))
const cite = (sourceId: string, citationId: string = randomUUID()) =>
  as(focalPoint, (tx, assessment) => citeSource(tx, assessment, { owner: { type: 'answer', id: given.answer.id }, sourceId, citationId }))
const unlink = (citationId: string) => as(focalPoint, (tx, assessment) => unlinkCitation(tx, assessment, { owner: { type: 'answer', id: given.answer.id }, citationId }))
const versionOf = async (id: string) => ({ id, version: (await owner.source.findUniqueOrThrow({ where: { id } })).version })
const merge = async (from: string, into: string) => {
  const pair = { from: await versionOf(from), into: await versionOf(into) }
  return as(focalPoint, (tx, assessment) => mergeSources(tx, assessment, pair))
}
const remove = async (sourceId: string) => {
  const { version } = await versionOf(sourceId)
  return as(focalPoint, (tx, assessment) => removeSource(tx, assessment, { sourceId, version }))
}
const refused = (code: string) => ({ name: 'ExpectedError', code })

describe('what a contributor reads of the register', () => {
  it('is public entries, titles of those with title only, and their own institution’s', async () => {
    const link = 'https://example.org/secret'
    await add(focalPoint, 'Open law', { link })
    const named = await add(focalPoint, 'Named law', { link, level: 'titleOnly' })
    const kept = await add(focalPoint, 'Kept law', { link, level: 'internal' })
    await add(contributor, 'Own order', { link, level: 'internal' })
    const seen = await as(contributor, (tx, assessment) => listSources(tx, assessment))
    expect(seen.map(({ title, link: shown }) => [title, shown])).toEqual([
      [given.source.title, null],
      ['Named law', null],
      ['Open law', link],
      ['Own order', link],
    ])
    expect(await as(contributor, (tx, assessment) => findEntry(tx, assessment, kept.id))).toBeNull()
    expect(await as(contributor, (tx, assessment) => findToCite(tx, assessment, 'kept'))).toEqual({ entries: [], count: 0 })
    expect(await as(contributor, (tx, assessment) => listDeeds(tx, assessment, named))).toEqual([])
    expect(await as(focalPoint, (tx, assessment) => listSources(tx, assessment))).toHaveLength(5)
  })

  it('holds their institution’s name on what they add, and one entry for a request that is repeated', async () => {
    const once = entry('Health Order', { adoptedOn: '2017-05-19' })
    const twice = () => as(contributor, (tx, assessment) => addSource(tx, assessment, once))
    expect(await twice()).toEqual(await twice())
    expect(await owner.source.findMany({ where: { territoryId: given.territory.id, title: 'Health Order' } })).toMatchObject([{ institutionId: ministryId, year: 2017 }])
    expect(await owner.auditEntry.count({ where: { action: 'source:add', assessmentId: given.assessment.id } })).toBe(1)
    await expect(as(focalPoint, (tx, assessment) => addSource(tx, assessment, once))).rejects.toMatchObject(refused('notFound'))
  })
})

describe('where an entry is used', () => {
  it('is seen by a contributor in their own institution’s contribution, and by the focal point from its submission on', async () => {
    const indicator = await owner.indicator.findFirstOrThrow({ where: { frameworkId: given.assessment.frameworkId } })
    const common = { assessmentId: given.assessment.id, indicatorId: indicator.id, indicatorCode: 'MR-01', locale: 'en' }
    const otherId = (await owner.institution.create({ data: { assessmentId: given.assessment.id, name: 'Ministry of Justice', locale: 'en' } })).id
    for (const institutionId of [ministryId, otherId]) {
      const { id } = await owner.contribution.create({ data: { ...common, institutionId } })
      await owner.citation.create({ data: { assessmentId: given.assessment.id, contributionId: id, sourceId: given.source.id, marker: '1', position: 1, quote: institutionId } })
    }
    const seen = async (person: Person) => (await as(person, (tx, assessment) => listUses(tx, assessment))).map(({ quote }) => quote)
    expect(await seen(contributor)).toEqual([ministryId])
    expect(await seen(focalPoint)).toEqual([])
    await owner.contribution.updateMany({ where: { institutionId: otherId }, data: { state: 'submitted' } })
    expect(await seen(contributor)).toEqual([ministryId])
    expect(await seen(focalPoint)).toEqual([otherId])
  })
})

describe('citing', () => {
  it('happens once for one id, and unlinking too', async () => {
    const id = randomUUID()
    const first = await cite(given.source.id, id)
    expect(await cite(given.source.id, id)).toEqual(first)
    expect((await cite(given.source.id)).marker).toBe('2')
    await unlink(id)
    await unlink(id)
    await expect(cite(given.source.id, id)).rejects.toMatchObject(refused('conflict')) // a late repetition brings nothing back
    const acts = await owner.auditEntry.findMany({ where: { assessmentId: given.assessment.id, action: { startsWith: 'answer:' } }, orderBy: { sequence: 'asc' } })
    expect(acts.map(({ action }) => action)).toEqual(['answer:cite', 'answer:cite', 'answer:unlink'])
  })

  it('finds a word in the translated title, the number and the issuing body', async () => {
    await add(focalPoint, 'Lei de Migração', { translatedTitle: 'Migration Act', translatedLocale: 'en', reference: 'Lei n.º 11/2017', issuer: 'National Parliament' })
    for (const text of ['migration act', '11/2017', 'parliament', 'migração national'])
      expect((await as(focalPoint, (tx, assessment) => findToCite(tx, assessment, text))).count, text).toBe(1)
  })
})

describe('deleting', () => {
  it('is refused while anything cites the entry, in another round of the territory too', async () => {
    const { id } = await cite(given.source.id)
    await expect(remove(given.source.id)).rejects.toMatchObject(refused('wrongState'))
    await unlink(id)
    const { frameworkId } = given.assessment
    const indicator = await owner.indicator.findFirstOrThrow({ where: { frameworkId } })
    const round = await owner.assessment.create({ data: { code: randomUUID(), year: 2019, locale: 'en', territoryId: given.territory.id, frameworkId } })
    const answer = await owner.answer.create({ data: { assessmentId: round.id, indicatorId: indicator.id, indicatorCode: 'MR-01', locale: 'en' } })
    const past = await owner.citation.create({ data: { assessmentId: round.id, answerId: answer.id, sourceId: given.source.id, marker: '1', position: 1 } })
    expect(await as(focalPoint, (tx) => countUses(tx, given.source.id))).toBe(1)
    await expect(remove(given.source.id)).rejects.toMatchObject(refused('wrongState'))
    await owner.citation.update({ where: { id: past.id }, data: { removedAt: new Date() } })
    await remove(given.source.id)
  })

  it('takes the entry out of the register and of the search, and restoring brings it back', async () => {
    await remove(given.source.id)
    expect(await as(focalPoint, (tx, assessment) => listRegister(tx, assessment, {}))).toEqual([])
    expect(await as(focalPoint, (tx, assessment) => listSources(tx, assessment, { deleted: true }))).toMatchObject([{ id: given.source.id }])
    await expect(cite(given.source.id)).rejects.toMatchObject(refused('notFound'))
    const { version } = await versionOf(given.source.id)
    await as(focalPoint, (tx, assessment) => restoreSource(tx, assessment, { sourceId: given.source.id, version }))
    await cite(given.source.id)
    const kept = await as(focalPoint, async (tx, assessment) => listDeeds(tx, assessment, (await findEntry(tx, assessment, given.source.id))!))
    expect(kept.map(({ action }) => action)).toEqual(['source:restore', 'source:delete'])
  })

  it('cannot be overtaken by a citation, whatever writes it', async () => {
    await remove(given.source.id)
    const row = { assessmentId: given.assessment.id, answerId: given.answer.id, sourceId: given.source.id, marker: '1', position: 1 }
    await expect(owner.citation.create({ data: row })).rejects.toThrow(/not deleted/)
  })
})

describe('merging', () => {
  it('moves every citation with its mark, article and passage, and tells both histories', async () => {
    const other = await add(focalPoint, 'The same law')
    const cited = await cite(other.id)
    const unlinked = await cite(other.id)
    await owner.citation.update({ where: { id: cited.id }, data: { locator: 'Article 5', quote: 'Whoever resides' } })
    await unlink(unlinked.id)
    expect(await merge(other.id, given.source.id)).toEqual({ moved: 2 })
    const rows = await owner.citation.findMany({ where: { answerId: given.answer.id }, orderBy: { marker: 'asc' } })
    expect(rows.map(({ sourceId, marker, locator, quote }) => [sourceId, marker, locator, quote])).toEqual([
      [given.source.id, cited.marker, 'Article 5', 'Whoever resides'],
      [given.source.id, unlinked.marker, null, null],
    ])
    const kept = await as(focalPoint, async (tx, assessment) => listDeeds(tx, assessment, (await findEntry(tx, assessment, given.source.id))!))
    expect(kept).toMatchObject([{ action: 'source:merge', isKept: true, other: { id: other.id, title: 'The same law' } }])
    const gone = await as(focalPoint, (tx, assessment) => findEntry(tx, assessment, other.id))
    expect(gone?.mergedIntoId).toBe(given.source.id)
    expect(await as(focalPoint, (tx, assessment) => listDeeds(tx, assessment, gone!))).toMatchObject([{ action: 'source:merge', isKept: false }, { action: 'source:add' }])
    const told = await owner.auditEntry.findFirstOrThrow({ where: { action: 'source:merge', assessmentId: given.assessment.id } })
    expect(told.details).toMatchObject({ citationIds: [cited.id, unlinked.id].sort() })
  })

  it('takes the files along', async () => {
    const other = await add(focalPoint, 'The same law')
    const territoryId = given.territory.id
    const file = await owner.evidenceFile.create({ data: { id: randomUUID(), territoryId, size: 1, received: 1, startedById: focalPoint.id } })
    const evidence = await owner.evidence.create({
      data: { id: randomUUID(), territoryId, sourceId: other.id, assessmentId: given.assessment.id, fileId: file.id, name: 'law.pdf', addedById: focalPoint.id },
    })
    await merge(other.id, given.source.id)
    expect((await owner.evidence.findUniqueOrThrow({ where: { id: evidence.id } })).sourceId).toBe(given.source.id)
  })

  it('is one merge however often it is asked, and refuses what changed after the preview', async () => {
    const other = await add(focalPoint, 'The same law')
    const pair = { from: await versionOf(other.id), into: await versionOf(given.source.id) }
    const act = () => as(focalPoint, (tx, assessment) => mergeSources(tx, assessment, pair))
    await owner.source.update({ where: { id: given.source.id }, data: { version: { increment: 1 } } })
    await expect(act()).rejects.toMatchObject(refused('conflict'))
    pair.into.version += 1
    await act()
    expect(await act()).toEqual({ moved: 0 })
    expect((await versionOf(given.source.id)).version).toBe(pair.into.version + 1)
  })

  it('cites the kept entry where somebody chose the merged one a moment before', async () => {
    const other = await add(focalPoint, 'The same law')
    await merge(other.id, given.source.id)
    expect((await cite(other.id)).source.id).toBe(given.source.id)
    const third = await add(focalPoint, 'And once more')
    await merge(given.source.id, third.id)
    expect((await cite(other.id)).source.id).toBe(third.id) // what was merged before went along
  })

  it('is the database’s to refuse for who may not', async () => {
    const other = await add(focalPoint, 'The same law')
    const move = (person: Person) => as(person, (tx) => tx.$executeRaw`SELECT app_move_citations(${other.id}::uuid, ${given.source.id}::uuid, '{}'::jsonb, ${given.assessment.id}::uuid)`)
    await expect(move(contributor)).rejects.toThrow(/may not be merged/)
  })
})
