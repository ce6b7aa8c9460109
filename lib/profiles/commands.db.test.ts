import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person, type PersonTx } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { FindingKind } from '@/lib/db/generated/enums'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { addFootnote, citeSource, linkIndicator, removeCitation, removeFootnote, restoreCitation, restoreFootnote } from './basis'
import { moveFinding, type Owner, removeFinding, restoreFinding, startFinding } from './commands'
import { addConvention, startConventions } from './convention-commands'
import { last } from './place'
import { findProfileDocument } from './queries'
import type { FindingPlace } from './schema'

const owner = connectOwner()
let editor: Person
let outsider: Person
let frameworkId: string
let given: Awaited<ReturnType<typeof giveAssessment>>

beforeAll(async () => {
  frameworkId = await giveFramework(owner)
  editor = await givePerson(owner)
  outsider = await givePerson(owner)
  await owner.convention.createMany({
    data: ['CRC', 'ICERD'].map((code, index) => ({ code, position: index + 1, shortName: code, title: code, yearAdopted: 1989, depositary: 'UN', core: index === 0 })),
  })
})
beforeEach(async () => {
  given = await giveAssessment(owner, (await givePerson(owner)).id, frameworkId)
  await owner.participant.create({ data: { assessmentId: given.assessment.id, personId: editor.id, role: 'editor' } })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const act = <T>(work: (tx: PersonTx, on: Owner) => Promise<T>) =>
  asPerson(editor, async (tx) => work(tx, (await findAssessment(tx, given.assessment.id)) ?? expect.fail('no assessment')))
const start = (kind: FindingKind = 'wellDeveloped', answerId: string | null = null) =>
  act((tx, on) => startFinding(tx, on, { assessmentId: on.id, dimensionCode: 'MR', kind, answerId }))
const key = (findingId: string) => ({ assessmentId: given.assessment.id, findingId })
const at = (position: number, kind: FindingKind = 'wellDeveloped'): FindingPlace => ({ dimensionCode: 'MR', kind, position })
const move = (findingId: string, seen: FindingPlace, to: FindingPlace) => act((tx, on) => moveFinding(tx, on, { ...key(findingId), seen, to }))
const refusal = (code: string) => expect.objectContaining({ name: 'ExpectedError', code }) as Error
const order = async (kind: FindingKind = 'wellDeveloped') => {
  const rows = await owner.finding.findMany({ where: { assessmentId: given.assessment.id, kind, removedAt: null }, orderBy: { position: 'asc' } })
  expect(rows.map(({ position }) => position)).toEqual(rows.map((_, index) => index + 1))
  return rows.map(({ id }) => id)
}
const three = async () => [(await start()).id, (await start()).id, (await start()).id] as [string, string, string]

describe('starting a paragraph', () => {
  it('takes over the text, indicator and citations of a submitted answer, into the list that was chosen', async () => {
    const { assessment, answer, source } = given
    await owner.answer.update({ where: { id: answer.id }, data: { explanation: 'The law[@1] says so.', state: 'submitted', presence: 'inPlace' } })
    const cited = { assessmentId: assessment.id, answerId: answer.id, sourceId: source.id, position: 1 }
    await owner.citation.create({ data: { ...cited, marker: '1', locator: 'art. 4', quote: 'All children …' } })
    await owner.citation.create({ data: { ...cited, marker: '2', removedAt: new Date() } })
    const { id } = await start('potential', answer.id)
    expect(await owner.finding.findUniqueOrThrow({ where: { id }, include: { indicators: true, citations: true } })).toMatchObject({
      kind: 'potential',
      text: 'The law[@1] says so.',
      indicators: [{ indicatorId: answer.indicatorId }],
      citations: [{ marker: '1', locator: 'art. 4', quote: 'All children …', sourceId: source.id, answerId: null }],
    })
    expect(await owner.citation.count({ where: { answerId: answer.id } })).toBe(2)
  })

  it('finds no answer before its submission, nor a dimension that the framework does not have', async () => {
    await expect(start('potential', given.answer.id)).rejects.toEqual(refusal('notFound'))
    const elsewhere = { assessmentId: given.assessment.id, dimensionCode: 'XX', kind: 'potential', answerId: null } as const
    await expect(act((tx, on) => startFinding(tx, on, elsewhere))).rejects.toEqual(refusal('notFound'))
  })
})

describe('the order of paragraphs', () => {
  it('changes within a list and keeps the numbers 1 to n', async () => {
    const [a, b, c] = await three()
    expect(await move(c, at(3), at(1))).toEqual(at(1))
    expect(await order()).toEqual([c, a, b])
    expect(await move(c, at(1), at(last))).toEqual(at(3))
    expect(await order()).toEqual([a, b, c])
  })

  it('closes the gap when a paragraph goes to the other list with all that belongs to it', async () => {
    const [a, b, c] = await three()
    await act((tx, on) => addFootnote(tx, on, key(b)))
    await act((tx, on) => citeSource(tx, on, { ...key(b), sourceId: given.source.id }))
    await act((tx, on) => linkIndicator(tx, on, { ...key(b), indicatorId: given.answer.indicatorId }))
    await move(b, at(2), at(last, 'potential'))
    expect(await order()).toEqual([a, c])
    expect(await order('potential')).toEqual([b])
    const moved = await owner.finding.findUniqueOrThrow({ where: { id: b }, include: { indicators: true, citations: true, footnotes: true } })
    expect([moved.indicators, moved.citations, moved.footnotes].map(({ length }) => length)).toEqual([1, 1, 1])
    expect(moved.version).toBe(0)
  })

  it('is refused to whoever saw it elsewhere', async () => {
    const [a, b] = await three()
    await move(a, at(1), at(2))
    await expect(move(a, at(1), at(3))).rejects.toEqual(refusal('conflict'))
    await expect(move(b, at(1, 'potential'), at(3))).rejects.toEqual(refusal('conflict'))
  })

  it('loses and doubles no paragraph when eight move at once', async () => {
    const ids = [...(await three()), ...(await three())]
    const moves = ids.flatMap((id, index) => [
      move(id, at(index + 1), at(((index * 5) % 6) + 1)),
      move(id, at(index + 1), at(last, 'potential')),
    ])
    const outcomes = await Promise.allSettled(moves)
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toEqual(refusal('conflict'))
    expect(outcomes.some(({ status }) => status === 'fulfilled')).toBe(true)
    expect([...(await order()), ...(await order('potential'))].sort()).toEqual([...ids].sort())
  })
})

describe('taking out', () => {
  it('keeps the paragraph, and brings it back at the end of its list', async () => {
    const [a, b, c] = await three()
    await act((tx, on) => removeFinding(tx, on, key(a)))
    expect(await order()).toEqual([b, c])
    await expect(move(a, at(1), at(2))).rejects.toEqual(refusal('notFound'))
    await act((tx, on) => restoreFinding(tx, on, key(a)))
    expect(await order()).toEqual([b, c, a])
    await expect(act((tx, on) => restoreFinding(tx, on, key(a)))).rejects.toEqual(refusal('notFound'))
  })

  it('never gives the marker of a removed footnote or citation to another', async () => {
    const { id } = await start()
    const note = await act((tx, on) => addFootnote(tx, on, key(id)))
    const cited = await act((tx, on) => citeSource(tx, on, { ...key(id), sourceId: given.source.id }))
    await act((tx, on) => removeFootnote(tx, on, { ...key(id), footnoteId: note.id }))
    await act((tx, on) => removeCitation(tx, on, { ...key(id), citationId: cited.id }))
    expect((await act((tx, on) => addFootnote(tx, on, key(id)))).marker).toBe('2')
    expect((await act((tx, on) => citeSource(tx, on, { ...key(id), sourceId: given.source.id }))).marker).toBe('2')
  })

  it('brings a footnote and a citation back with their markers, once', async () => {
    const { id } = await start()
    const note = await act((tx, on) => addFootnote(tx, on, key(id)))
    const cited = await act((tx, on) => citeSource(tx, on, { ...key(id), sourceId: given.source.id }))
    const footnote = { ...key(id), footnoteId: note.id }
    const citation = { ...key(id), citationId: cited.id }
    await act((tx, on) => removeFootnote(tx, on, footnote))
    await act((tx, on) => removeCitation(tx, on, citation))
    await act((tx, on) => restoreFootnote(tx, on, footnote))
    await act((tx, on) => restoreCitation(tx, on, citation))
    expect(await owner.footnote.findUnique({ where: { id: note.id } })).toMatchObject({ marker: note.marker, removedAt: null })
    expect(await owner.citation.findUnique({ where: { id: cited.id } })).toMatchObject({ marker: cited.marker, removedAt: null })
    await expect(act((tx, on) => restoreFootnote(tx, on, footnote))).rejects.toEqual(refusal('notFound'))
  })
})

it('gives two people who add a footnote at once two markers', async () => {
  const { id } = await start()
  const added = await Promise.all([1, 2, 3].map(() => act((tx, on) => addFootnote(tx, on, key(id)))))
  expect(added.map(({ marker }) => marker).sort()).toEqual(['1', '2', '3'])
})

it('cites from the register of the own territory only', async () => {
  const other = await giveAssessment(owner, outsider.id, frameworkId)
  const { id } = await start()
  for (const sourceId of [other.source.id, randomUUID()])
    await expect(act((tx, on) => citeSource(tx, on, { ...key(id), sourceId }))).rejects.toEqual(refusal('notFound'))
})

it('makes the core rows of conventions once, and others on demand', async () => {
  const assessmentId = given.assessment.id
  for (let i = 0; i < 2; i++) await act((tx) => startConventions(tx, assessmentId))
  for (let i = 0; i < 2; i++) await act((tx) => addConvention(tx, { assessmentId, code: 'ICERD' }))
  const rows = await owner.conventionStatus.findMany({ where: { assessmentId }, orderBy: { position: 'asc' } })
  expect(rows.map(({ conventionCode, status }) => [conventionCode, status])).toEqual([['CRC', null], ['ICERD', null]])
  await expect(act((tx) => addConvention(tx, { assessmentId, code: 'NONE' }))).rejects.toEqual(refusal('notFound'))
})

it('writes every act into the audit, by id and without a word of the text', async () => {
  const [a] = await three()
  await move(a, at(1), at(3))
  const entries = await owner.auditEntry.findMany({ where: { assessmentId: given.assessment.id }, orderBy: { sequence: 'asc' } })
  expect(entries.map(({ action }) => action)).toEqual(['finding:start', 'finding:start', 'finding:start', 'finding:move'])
  expect(entries.every(({ personId }) => personId === editor.id)).toBe(true)
})

it('shows the profile to its people and nothing to others', async () => {
  const { id } = await start('potential')
  await owner.finding.update({ where: { id }, data: { text: 'Words.[^1]', footnotes: { create: { marker: '1', position: 1, text: 'Note.', locale: 'en' } } } })
  const read = (person: Person) => asPerson(person, (tx) => findProfileDocument(tx, given.assessment.id))
  expect((await read(editor))?.dimensions[0]?.parts.at(-1)).toMatchObject({
    items: [{ number: '1.3.1', text: 'Words.', footnotes: [{ at: 6, text: 'Note.', lang: 'en' }] }],
  })
  expect(await read(outsider)).toBeNull()
})
