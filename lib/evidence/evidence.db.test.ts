import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { mergeSources } from '@/lib/sources/merging'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { pdf, text } from '@/test/harness/sound-files'
import { unlinkEvidence } from './commands'
import { chunkBytes, largestFile, mostUnfinished } from './limits'
import { Line } from './line'
import { findDownload, findFiles } from './queries'
import { receivePiece } from './receive'
import type { UploadInput } from './schema'
import { storedBytes, streamOf } from './stored-bytes'
import { sweepUploads } from './sweep-commands'

const owner = connectOwner()
let me: Person
let given: Awaited<ReturnType<typeof giveAssessment>>
let other: { person: Person } & Awaited<ReturnType<typeof giveAssessment>>

beforeAll(async () => {
  const frameworkId = await giveFramework(owner)
  me = await givePerson(owner)
  given = await giveAssessment(owner, me.id, frameworkId)
  const person = await givePerson(owner)
  other = { person, ...(await giveAssessment(owner, person.id, frameworkId)) }
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

/** A PDF of so many bytes, no two alike. */
const bigPdf = (size: number) => Buffer.concat([pdf().subarray(0, 15), randomBytes(size - pdf().length), pdf().subarray(15)])

const uploadOf = (bytes: Uint8Array, more: Partial<UploadInput> = {}): UploadInput => ({
  ...{ id: randomUUID(), assessment: given.assessment.id, source: given.source.id, name: 'law.pdf', size: bytes.length, at: 0 },
  ...more,
})
/** A body that comes in odd pieces, as a network cuts it; `breaksAfter` so many bytes the line is dead. */
const lineOf = (bytes: Uint8Array, { breaksAfter = Infinity } = {}) => {
  let at = 0
  return new Line(
    new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= breaksAfter) return controller.error(new Error('aborted'))
        if (at >= bytes.length) return controller.close()
        controller.enqueue(bytes.subarray(at, Math.min(at + 40_001, bytes.length, breaksAfter)))
        at = Math.min(at + 40_001, breaksAfter)
      },
    }),
  )
}
const send = (bytes: Uint8Array, upload = uploadOf(bytes), person = me) => receivePiece(person, upload, lineOf(bytes.subarray(upload.at)))

async function download(id: string, person = me, assessmentId = given.assessment.id) {
  const file = await asPerson(person, (tx) => findDownload(tx, assessmentId, id))
  return file && { ...file, bytes: Buffer.from(await new Response(streamOf(storedBytes(person, file.fileId, file.size))).arrayBuffer()) }
}
const chunksOf = (fileId: string) => owner.evidenceChunk.count({ where: { fileId } })

describe('an upload', () => {
  it('is kept byte for byte, with its hash, its audit entry and chunks of 256 KB', async () => {
    const bytes = bigPdf(3 * chunkBytes + 5)
    const upload = uploadOf(bytes, { name: '../law\u202e.pdf' })
    expect(await send(bytes, upload)).toEqual({ kept: { id: upload.id, name: 'law.pdf' } })
    expect((await download(upload.id))?.bytes.equals(bytes)).toBe(true)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(await owner.evidenceFile.findUnique({ where: { id: upload.id } })).toMatchObject({ sha256, size: bytes.length, format: 'pdf' })
    expect(await chunksOf(upload.id)).toBe(4)
    expect(await owner.auditEntry.count({ where: { action: 'evidence:add', personId: me.id, assessmentId: given.assessment.id } })).toBe(1)
  })

  it('goes on where the line broke, and sent once more is the same file', async () => {
    const bytes = bigPdf(2 * chunkBytes + 100)
    const upload = uploadOf(bytes)
    await expect(receivePiece(me, upload, lineOf(bytes, { breaksAfter: chunkBytes + 50_000 }))).rejects.toMatchObject({ code: 'unavailable' })
    expect(await send(bytes, upload)).toEqual({ received: chunkBytes })
    expect(await send(bytes, { ...upload, at: chunkBytes })).toEqual({ kept: { id: upload.id, name: 'law.pdf' } })
    expect(await send(bytes, upload)).toEqual({ kept: { id: upload.id, name: 'law.pdf' } })
    expect((await download(upload.id))?.bytes.equals(bytes)).toBe(true)
    expect(await owner.evidence.count({ where: { id: upload.id } })).toBe(1)
  })

  it('in two tabs at once is one file', async () => {
    const bytes = bigPdf(4 * chunkBytes)
    const upload = uploadOf(bytes)
    const answers = await Promise.all([send(bytes, upload), send(bytes, upload)].map((sent) => sent.catch(() => null)))
    const last = answers.some((answer) => answer && 'kept' in answer) ? null : await send(bytes, { ...upload, at: bytes.length })
    expect([...answers, last].filter((answer) => answer && 'kept' in answer).length).toBeGreaterThan(0)
    expect((await download(upload.id))?.bytes.equals(bytes)).toBe(true)
  })

  it('of bytes that the territory has already joins them; another territory keeps its own', async () => {
    const bytes = bigPdf(chunkBytes + 1)
    const [first, second] = [uploadOf(bytes), uploadOf(bytes, { name: 'again.pdf' })]
    await send(bytes, first)
    await send(bytes, second)
    expect(await download(second.id)).toMatchObject({ fileId: first.id, name: 'again.pdf' })
    expect(await chunksOf(second.id)).toBe(0)
    const theirs = uploadOf(bytes, { assessment: other.assessment.id, source: other.source.id })
    expect(await send(bytes, theirs, other.person)).toMatchObject({ kept: { id: theirs.id } })
    expect((await download(theirs.id, other.person, other.assessment.id))?.fileId).toBe(theirs.id)
  })

  it('that is refused leaves nothing behind', async () => {
    for (const [bytes, size, refused] of [
      [Buffer.from('MZ\x90\0 a program'), undefined, 'format'],
      [Buffer.concat([pdf().subarray(0, 200), Buffer.alloc(chunkBytes)]), undefined, 'damaged'],
      [pdf(), pdf().length - 1, 'damaged'], // more came than was announced
      [pdf(), largestFile + 1, 'tooLarge'],
      [Buffer.alloc(0), 0, 'empty'],
    ] as const) {
      const upload = uploadOf(bytes, size === undefined ? {} : { size })
      expect(await send(bytes, upload)).toEqual({ refused })
      expect(await owner.evidenceFile.count({ where: { id: upload.id } })).toBe(0)
    }
  })

  it('that ends before what it announced waits for the rest', async () => {
    const upload = uploadOf(text(), { size: text().length + 10, name: 'law.txt' })
    expect(await send(text(), upload)).toEqual({ received: 0 })
    await asPerson(me, (tx) => tx.evidenceFile.deleteMany({ where: { id: upload.id } }))
  })
})

describe('files of others', () => {
  it('are neither seen, nor added to, nor taken over', async () => {
    const bytes = bigPdf(2 * chunkBytes)
    const upload = uploadOf(bytes)
    await send(bytes, upload)
    expect(await download(upload.id, other.person, other.assessment.id)).toBeNull()
    expect(await download(upload.id, other.person)).toBeNull()
    await expect(send(bytes, uploadOf(bytes), other.person)).rejects.toMatchObject({ code: 'notFound' })
    await expect(send(bytes, { ...upload, assessment: other.assessment.id, source: other.source.id }, other.person)).rejects.toMatchObject({ code: 'notFound' })
    await expect(send(bytes, uploadOf(bytes, { source: other.source.id }))).rejects.toMatchObject({ code: 'notFound' })
    expect(await asPerson(other.person, (tx) => tx.evidenceChunk.count({ where: { fileId: upload.id } }))).toBe(0)
  })

  it('and finished ones can be changed by nobody', async () => {
    const bytes = bigPdf(chunkBytes)
    const upload = uploadOf(bytes)
    await send(bytes, upload)
    const changed = await asPerson(me, async (tx) => [
      (await tx.evidenceFile.updateMany({ where: { id: upload.id }, data: { format: 'txt' } })).count,
      (await tx.evidenceFile.deleteMany({ where: { id: upload.id } })).count,
    ])
    expect(changed).toEqual([0, 0])
    await expect(asPerson(me, (tx) => tx.evidenceChunk.deleteMany({ where: { fileId: upload.id } }))).rejects.toThrow()
    await expect(asPerson(me, (tx) => tx.evidenceChunk.createMany({ data: [{ fileId: upload.id, territoryId: given.territory.id, position: 9, bytes: Buffer.from('x') }] }))).rejects.toThrow()
  })
})

describe('the files of an entry', () => {
  const partOf = async (institution: string) => {
    const { id: assessmentId } = given.assessment
    const person = await givePerson(owner)
    const { id } = await owner.institution.create({ data: { assessmentId, name: institution, locale: 'en' } })
    await owner.participant.create({ data: { assessmentId, personId: person.id, role: 'contributor', institutionId: id } })
    return { person, institutionId: id }
  }
  const seenBy = (person: Person, sourceId: string) =>
    asPerson(person, async (tx) => {
      const assessment = (await findAssessment(tx, given.assessment.id))!
      return findFiles(tx, assessment, await tx.source.findUniqueOrThrow({ where: { id: sourceId } }))
    })

  it('that is public by its title only are for its own institution, which may add to them', async () => {
    const [labour, health] = [await partOf('Ministry of Labour'), await partOf('Ministry of Health')]
    const entry = { territoryId: given.territory.id, kind: 'law', title: 'A decree', level: 'titleOnly', institutionId: labour.institutionId } as const
    const source = await owner.source.create({ data: entry })
    const upload = uploadOf(pdf(), { source: source.id })
    expect(await send(pdf(), upload, labour.person)).toMatchObject({ kept: { id: upload.id } })
    expect(await seenBy(labour.person, source.id)).toMatchObject({ mayRead: true, mayAdd: true, files: [{ id: upload.id }] })
    expect(await seenBy(me, source.id)).toMatchObject({ mayRead: true, files: [{ id: upload.id }] })
    expect(await seenBy(health.person, source.id)).toEqual({ mayRead: false, mayAdd: false, files: [] })
    expect(await download(upload.id, health.person)).toBeNull()
    await expect(send(pdf(), uploadOf(pdf(), { source: source.id }), health.person)).rejects.toMatchObject({ code: 'notFound' })
  })

  it('that is made one with another go along', async () => {
    const entry = (title: string) => owner.source.create({ data: { territoryId: given.territory.id, kind: 'law', title } })
    const [from, into] = [await entry('Law 1/2020'), await entry('Law no. 1 of 2020')]
    const upload = uploadOf(pdf(), { source: from.id })
    await send(pdf(), upload)
    const merging = { from: { id: from.id, version: from.version }, into: { id: into.id, version: into.version } }
    await asPerson(me, async (tx) => mergeSources(tx, (await findAssessment(tx, given.assessment.id))!, merging))
    expect((await seenBy(me, into.id)).files).toMatchObject([{ id: upload.id }])
    expect(await download(upload.id)).toMatchObject({ name: 'law.pdf' })
  })
})

it('unlinked, a file is off its source and stays in the database', async () => {
  const bytes = bigPdf(chunkBytes)
  const upload = uploadOf(bytes)
  await send(bytes, upload)
  const listed = () =>
    asPerson(me, async (tx) => {
      const assessment = (await findAssessment(tx, given.assessment.id))!
      return (await findFiles(tx, assessment, given.source)).files.filter(({ id }) => id === upload.id)
    })
  expect(await listed()).toMatchObject([{ name: 'law.pdf', size: bytes.length, addedBy: me.name }])
  await asPerson(me, async (tx) => unlinkEvidence(tx, (await findAssessment(tx, given.assessment.id))!, upload.id))
  expect(await listed()).toEqual([])
  expect(await download(upload.id)).toBeNull()
  expect(await owner.evidence.findUnique({ where: { id: upload.id } })).toMatchObject({ removedById: me.id })
  expect(await chunksOf(upload.id)).toBe(1)
})

it('leftovers of a day ago are swept, with their chunks, and nothing else', async () => {
  const bytes = bigPdf(2 * chunkBytes)
  const uploads = Array.from({ length: mostUnfinished }, () => uploadOf(bytes))
  for (const upload of uploads) await send(bytes.subarray(0, chunkBytes), upload)
  expect(await send(bytes)).toEqual({ refused: 'tooMany' })
  const files = () => owner.evidenceFile.count({ where: { startedById: me.id } })
  const before = await files()
  expect(await sweepUploads()).toBe(0)
  await owner.evidenceFile.updateMany({ data: { touchedAt: new Date(Date.now() - 25 * 60 * 60 * 1000) } })
  expect(await sweepUploads()).toBe(mostUnfinished)
  expect(await files()).toBe(before - mostUnfinished)
  expect(await chunksOf(uploads[0]!.id)).toBe(0)
  expect(await send(bytes)).toMatchObject({ kept: {} })
})
