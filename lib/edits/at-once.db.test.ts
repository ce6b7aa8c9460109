import { describe, expect, it } from 'vitest'
import { isUnavailable } from '@/lib/db/unavailable'
import { givenWriters, refusal } from '@/test/harness/writers'
import type { EditInput } from './schema'

const { answerKey, edit, giveCitation, owner, people, save, send, stored } = givenWriters()

describe('many at once', () => {
  const codes = (outcomes: PromiseSettledResult<{ version: number }>[]) =>
    outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value.version : (outcome.reason as { code: string }).code))

  const writer = (index: number) => (index % 2 === 0 ? people.focalPoint : people.researcher)
  const twenty = Array.from({ length: 20 }, (_, index) => index)

  it('lets one of two writers win, keeps every text of theirs, and refuses the other’s', async () => {
    const outcomes = codes(await Promise.allSettled(twenty.map((index) => save({ value: `Text ${index}` }, writer(index)))))
    expect(outcomes.filter((outcome) => outcome === 'conflict')).toHaveLength(10)
    const { versions, revisions } = await stored()
    expect(versions).toEqual(Array.from({ length: 10 }, (_, index) => index + 1))
    const winner = twenty.filter((index) => outcomes[index] !== 'conflict').map((index) => `Text ${index}`)
    expect(revisions.map(({ value }) => value).sort()).toEqual(winner.sort())
  })

  it('gives twenty saves that follow each other exactly the versions 1 to 20', async () => {
    const persistently = async (index: number, baseVersion = 0): Promise<number> => {
      try {
        return (await save({ value: `Text ${index}`, baseVersion }, writer(index))).version
      } catch (error) {
        const { details } = error as { details: { saved: { version: number } } }
        return persistently(index, details.saved.version)
      }
    }
    const versions = await Promise.all(twenty.map((index) => persistently(index)))
    const expected = twenty.map((index) => index + 1)
    expect(versions.toSorted((a, b) => a - b)).toEqual(expected)
    expect((await stored()).versions).toEqual(expected)
  })

  it('saves the same edit once when it arrives ten times together', async () => {
    const same = edit()
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => send(same)))
    expect(new Set(outcomes.map(({ version }) => version))).toEqual(new Set([1]))
  })
})

describe('a save that waits while the focal point submits the answer', () => {
  const submitMeanwhile = (record: EditInput['record'], field: string) =>
    owner.$transaction(async (tx) => {
      await tx.answer.update({ where: { id: answerKey().id }, data: { state: 'submitted', version: { increment: 1 } } })
      const saving = save({ record, field }, people.researcher).catch((error: unknown) => error)
      await expect.poll(() => countWaiting(), { interval: 50 }).toBe(1)
      return { saving } // not awaited here: the save ends with this transaction
    })
  const countWaiting = async () => {
    const waiting = await owner.$queryRaw<object[]>`
      SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%to_jsonb%'`
    return waiting.length
  }

  it('is refused: nothing is written into a submitted answer', async () => {
    const { saving } = await submitMeanwhile(answerKey(), 'explanation')
    expect(await saving).toEqual(refusal('wrongState'))
    expect((await stored()).answer.explanation).toBe('')
  })

  it('is refused for a citation of it as well', async () => {
    const citation = await giveCitation()
    const { saving } = await submitMeanwhile(citation, 'quote')
    expect(await saving).toEqual(refusal('wrongState'))
  })
})

describe('a connection that is cut between the text and its revision', () => {
  it('leaves neither half, and the next try saves both', async () => {
    const same = edit()
    const attempt = owner.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE "Revision" IN SHARE MODE` // the save stops just before it writes its revision
      const saving = send(same).catch((error: unknown) => error)
      await expect.poll(() => cutWaiting(), { interval: 50 }).toBe(1)
      return saving
    })
    expect(isUnavailable(await attempt)).toBe(true)
    expect(await stored()).toMatchObject({ answer: { explanation: '', version: 0 }, versions: [] })
    expect(await send(same)).toEqual({ version: 1 })
    expect(await stored()).toMatchObject({ answer: { version: 1 }, versions: [1] })
  })

  const cutWaiting = async () => {
    const cut = await owner.$queryRaw<object[]>`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE '%INSERT INTO "Revision"%'`
    return cut.length
  }
})
