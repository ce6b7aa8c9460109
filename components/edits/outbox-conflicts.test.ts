import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, conflictWith, givenOutbox, unreachable } from '@/test/harness/outbox'
import type { Outcome } from './send-edit'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

describe('a text that somebody else saved first', () => {
  const conflicting = async () => {
    const computer = givenOutbox()
    computer.answers.push(conflictWith('theirs', 7))
    computer.server.version = 7
    const outbox = computer.open()
    outbox.change(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'choice', problem: { saved: { value: 'theirs' } } })
    await vi.advanceTimersByTimeAsync(60_000)
    expect(computer.sent).toHaveLength(1) // nothing is sent before the choice
    return { ...computer, outbox }
  }

  it('is replaced when the writer keeps the own text', async () => {
    const { outbox, sent } = await conflicting()
    outbox.resolve(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.slice(1)).toMatchObject([{ value: 'mine', baseVersion: 7 }])
  })

  it('stays when the writer keeps it, and the own text goes into the history before it', async () => {
    const { outbox, sent, kept } = await conflicting()
    outbox.resolve(answer, 'explanation', 'theirs')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.slice(1)).toMatchObject([{ value: 'theirs', aside: ['mine'], baseVersion: 7 }])
    expect(kept.size).toBe(0)
  })

  it('is asked again when a third text was saved meanwhile, and no text is lost over it', async () => {
    const { outbox, sent, answers, kept } = await conflicting()
    answers.push(conflictWith('a third text', 8))
    outbox.resolve(answer, 'explanation', 'mine and theirs')
    await vi.advanceTimersByTimeAsync(0)
    expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'choice', problem: { saved: { value: 'a third text' } } })
    expect([...kept.values()]).toMatchObject([{ value: 'mine and theirs', aside: ['mine'] }])
    outbox.resolve(answer, 'explanation', 'a third text')
    await vi.advanceTimersByTimeAsync(0)
    expect(sent.at(-1)).toMatchObject({ value: 'a third text', aside: ['mine', 'mine and theirs'], baseVersion: 8 })
    expect(outbox.view(answer, 'explanation')?.status).toBe('saved')
    expect(kept.size).toBe(0)
  })

  it('is compared with the newest text while its writer chooses', async () => {
    const { outbox } = await conflicting()
    outbox.heard(answer, 'explanation', { value: 'a third text', version: 9, by: 'Deputy', at: '2026-11-20T14:10:00Z' })
    expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'choice', problem: { saved: { value: 'a third text', version: 9 } } })
  })

  it('is kept with what its writer composed of both, also in the next page', async () => {
    const { outbox, open, texts, answers } = await conflicting()
    outbox.compose(answer, 'explanation', 'mine, with theirs')
    vi.clearAllTimers()
    answers.push(conflictWith('theirs', 7))
    const next = open('t2')
    for (const text of await texts.list('p1')) next.adopt(text)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(next.view(answer, 'explanation')?.status).toBe('choice')
    expect(next.composedOf(answer, 'explanation')).toBe('mine, with theirs')
  })

  it('stays when others chose it meanwhile too, and the own text still goes into the history', async () => {
    const { outbox, sent, answers, kept } = await conflicting()
    answers.push(conflictWith('theirs', 8))
    outbox.resolve(answer, 'explanation', 'theirs')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.slice(1)).toMatchObject([{ value: 'theirs', aside: ['mine'], baseVersion: 7 }, { value: 'theirs', aside: ['mine'], baseVersion: 8 }])
    expect(kept.size).toBe(0)
  })

  it('is no conflict when both wrote the same', async () => {
    const { open, answers } = givenOutbox()
    answers.push(conflictWith('same', 7))
    const outbox = open()
    outbox.change(answer, 'explanation', 'same')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(outbox.view(answer, 'explanation')?.status).toBe('saved')
  })
})

describe('a text of the same person in another window', () => {
  const meeting = (value: string): Outcome => ({ kind: 'saved', version: 4, met: { kept: 'joined', at: '2026-11-20T14:09:00Z', now: { value, version: 5 } } })

  it('is shown joined where nobody writes any more, and is told', async () => {
    const { open, answers, sent } = givenOutbox()
    answers.push(meeting('mine and mine'))
    const outbox = open()
    outbox.change(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(outbox.valueOf(answer, 'explanation')).toBe('mine and mine')
    expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'saved', met: { kept: 'joined' } })
    outbox.change(answer, 'explanation', 'mine and mine!')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.at(-1)).toMatchObject({ baseVersion: 5 })
  })

  it('waits while the writer is in the field: what is typed next rests on the text that was sent', async () => {
    const { open, answers, sent } = givenOutbox()
    answers.push(meeting('mine and mine'))
    const outbox = open()
    outbox.focus(answer, 'explanation')
    outbox.change(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(outbox.valueOf(answer, 'explanation')).toBe('mine')
    outbox.change(answer, 'explanation', 'mine, on')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent.at(-1)).toMatchObject({ value: 'mine, on', baseVersion: 4 })
  })

  it('says how old it is, when it waited', async () => {
    const { open, answers, sent } = givenOutbox()
    answers.push(unreachable, unreachable)
    open().change(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent[0]).not.toHaveProperty('age')
    expect(sent[2]!.age).toBeGreaterThan(3_000)
  })
})

describe('news of another page', () => {
  const saved = { value: 'theirs', version: 3, by: 'Deputy', at: '2026-11-20T14:09:00Z' }

  it('is shown at once where nobody writes', () => {
    const outbox = givenOutbox().open()
    outbox.heard(answer, 'explanation', saved)
    expect(outbox.valueOf(answer, 'explanation')).toBe('theirs')
    expect(outbox.view(answer, 'explanation')?.updated).toEqual(saved)
  })

  it('is only told where somebody writes, and the own text still meets it', async () => {
    const { open, sent } = givenOutbox()
    const outbox = open()
    outbox.focus(answer, 'explanation')
    outbox.heard(answer, 'explanation', saved)
    expect(outbox.valueOf(answer, 'explanation')).toBe('')
    outbox.change(answer, 'explanation', 'mine')
    expect(outbox.view(answer, 'explanation')?.elsewhere).toEqual(saved)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(sent[0]).toMatchObject({ baseVersion: 0 })
  })

  it('is not asked for when it is only the echo of the text on its way', async () => {
    const { open, server, release } = givenOutbox()
    server.holds = true
    const outbox = open()
    const news = { record: answer, field: 'explanation', personId: 'p1' }
    outbox.change(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(1_000)
    expect(outbox.isOwnEcho(news)).toBe(true)
    expect(outbox.isOwnEcho({ ...news, personId: 'p2' })).toBe(false)
    expect(outbox.isOwnEcho({ ...news, field: 'presence' })).toBe(false)
    await release()
    expect(outbox.isOwnEcho(news)).toBe(false)
  })

  it('is shown when the writer leaves an untouched field', () => {
    const outbox = givenOutbox().open()
    outbox.focus(answer, 'explanation')
    outbox.heard(answer, 'explanation', saved)
    outbox.focus(null)
    expect(outbox.valueOf(answer, 'explanation')).toBe('theirs')
  })
})
