import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { EditInput, RecordKey } from '@/lib/edits/schema'
import { Outbox } from './outbox'
import type { Outcome } from './send-edit'
import type { TextStore, WaitingText } from './waiting-texts'

const answer: RecordKey = { type: 'answer', id: 'a1' }
const other: RecordKey = { type: 'answer', id: 'a2' }
const place = { name: 'MR-03', address: '/assessments/x' } as const

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

/** A computer that keeps texts, and a server that answers what the test says (by default: saved, one version more). */
function given() {
  const kept = new Map<string, WaitingText>()
  const texts: TextStore = {
    put: async (text) => void kept.set(`${text.person}${text.record.id}${text.field}${text.tab}`, structuredClone(text)),
    remove: async (text) => void kept.delete(`${text.person}${text.record.id}${text.field}${text.tab}`),
    list: async (person) => [...kept.values()].filter((text) => text.person === person),
  }
  const sent: EditInput[] = []
  const answers: Outcome[] = []
  const held: (() => void)[] = []
  const server = { holds: false, version: 0 }
  const send = async (edit: EditInput): Promise<Outcome> => {
    sent.push(edit)
    if (server.holds) await new Promise<void>((resolve) => held.push(resolve))
    return answers.shift() ?? { kind: 'saved', version: ++server.version }
  }
  const open = (tab = 't1') => {
    const outbox = new Outbox({ person: 'p1', tab, texts, send })
    for (const record of [answer, other]) {
      outbox.track({ record, field: 'explanation', value: '', version: 0, place })
      outbox.track({ record, field: 'presence', value: 'notAssessed', version: 0, choice: true, place })
    }
    return outbox
  }
  const release = async () => {
    held.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { kept, texts, sent, answers, server, open, release }
}
const values = (sent: EditInput[]) => sent.map(({ value }) => value)
const unreachable: Outcome = { kind: 'unreachable' }
const conflictWith = (value: string, version: number): Outcome => ({ kind: 'conflict', saved: { value, version, by: 'Deputy', at: '2026-11-20T14:09:00Z' } })

describe('when to send', () => {
  it('waits until the writer pauses', async () => {
    const { open, sent } = given()
    const outbox = open()
    outbox.change(answer, 'explanation', 'The')
    await vi.advanceTimersByTimeAsync(700)
    outbox.change(answer, 'explanation', 'The law')
    await vi.advanceTimersByTimeAsync(790)
    expect(sent).toEqual([])
    await vi.advanceTimersByTimeAsync(20)
    expect(values(sent)).toEqual(['The law'])
  })

  it('sends at the latest after five seconds of typing', async () => {
    const { open, sent } = given()
    const outbox = open()
    for (let second = 0; second < 12; second++) {
      outbox.change(answer, 'explanation', 'x'.repeat(second + 1))
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(sent.length).toBeGreaterThan(0)
    expect(sent[0]!.value.length).toBeGreaterThanOrEqual(10)
  })

  it('sends a choice at once, and everything when asked', async () => {
    const { open, sent } = given()
    const outbox = open()
    outbox.change(answer, 'presence', 'partly')
    await vi.advanceTimersByTimeAsync(0)
    outbox.change(answer, 'explanation', 'Text')
    await outbox.flush()
    expect(values(sent)).toEqual(['partly', 'Text'])
  })

  it('sends nothing for a text that became what it was', async () => {
    const { open, sent, kept } = given()
    const outbox = open()
    outbox.change(answer, 'explanation', 'x')
    outbox.change(answer, 'explanation', '')
    await vi.advanceTimersByTimeAsync(6_000)
    expect(sent).toEqual([])
    expect(kept.size).toBe(0)
  })
})

describe('the order of a record', () => {
  it('has one save under way, and sends the rest after it from the acknowledged version', async () => {
    const { open, sent, server, release } = given()
    server.holds = true
    const outbox = open()
    outbox.change(answer, 'explanation', 'one')
    void outbox.flush()
    outbox.change(answer, 'explanation', 'one two')
    outbox.change(other, 'explanation', 'elsewhere')
    void outbox.flush()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(values(sent)).toEqual(['one', 'elsewhere'])
    await release()
    await vi.advanceTimersByTimeAsync(2_000)
    expect(sent[2]).toMatchObject({ value: 'one two', baseVersion: 1 })
  })
})

describe('a line that drops', () => {
  it('repeats the same edit until it is through, later and later, then what was typed since', async () => {
    const { open, sent, answers, kept } = given()
    answers.push(unreachable, unreachable, unreachable)
    const outbox = open()
    outbox.change(answer, 'explanation', 'first')
    await vi.advanceTimersByTimeAsync(900)
    expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'waiting', at: 0 })
    outbox.change(answer, 'explanation', 'first and second')
    expect([...kept.values()][0]).toMatchObject({ value: 'first and second', sent: { value: 'first' } })
    await vi.advanceTimersByTimeAsync(20_000)
    expect(values(sent)).toEqual(['first', 'first', 'first', 'first', 'first and second'])
    expect(new Set(sent.slice(0, 4).map(({ editId }) => editId)).size).toBe(1)
    expect(sent[4]).toMatchObject({ baseVersion: 1 })
    expect(outbox.view(answer, 'explanation')?.status).toBe('saved')
    expect(kept.size).toBe(0)
  })

  it('is tried at once when the line returns', async () => {
    const { open, sent, answers } = given()
    answers.push(...Array.from({ length: 5 }, () => unreachable))
    const outbox = open()
    outbox.change(answer, 'explanation', 'first')
    await vi.advanceTimersByTimeAsync(20_000)
    const before = sent.length
    await outbox.flush()
    expect(sent.length).toBe(before + 1)
  })
})

describe('a page that was closed', () => {
  it('leaves its text, which the next page sends: the unknown outcome first, then the newer text', async () => {
    const { open, texts, sent, answers, kept } = given()
    answers.push(unreachable)
    const first = open()
    first.change(answer, 'explanation', 'sent, unanswered')
    await vi.advanceTimersByTimeAsync(900)
    first.change(answer, 'explanation', 'sent, unanswered, and more')
    vi.clearAllTimers()
    const next = open('t2')
    for (const text of await texts.list('p1')) next.adopt(text)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(values(sent)).toEqual(['sent, unanswered', 'sent, unanswered', 'sent, unanswered, and more'])
    expect(sent[1]!.editId).toBe(sent[0]!.editId)
    expect(next.valueOf(answer, 'explanation')).toBe('sent, unanswered, and more')
    expect(kept.size).toBe(0)
  })

  it('leaves a text that was on its way: what is typed on top of it later is an edit of its own', async () => {
    const { open, texts, sent, server, release } = given()
    server.holds = true
    const first = open()
    first.change(answer, 'explanation', 'sent')
    await vi.advanceTimersByTimeAsync(900)
    vi.clearAllTimers() // killed before the answer came
    const next = open('t2')
    for (const text of await texts.list('p1')) next.adopt(text)
    next.change(answer, 'explanation', 'sent, and more')
    await release()
    await release()
    await vi.advanceTimersByTimeAsync(1_000)
    await release()
    expect(values(sent)).toEqual(['sent', 'sent', 'sent, and more'])
    expect(sent[1]!.editId).toBe(sent[0]!.editId)
    expect(sent[2]!.editId).not.toBe(sent[0]!.editId)
  })

  it('leaves nothing that another person would see', async () => {
    const { open, texts, answers } = given()
    answers.push(unreachable)
    open().change(answer, 'explanation', 'mine')
    expect(await texts.list('p2')).toEqual([])
    expect(await texts.list('p1')).toHaveLength(1)
  })
})

describe('a session that ended', () => {
  it('tries once more when that was asked for while a try was on its way', async () => {
    const { open, sent, answers, server, release } = given()
    const outbox = open()
    answers.push({ kind: 'signedOut' })
    server.holds = true
    outbox.change(answer, 'explanation', 'The law')
    await vi.advanceTimersByTimeAsync(800)
    void outbox.flush(answer) // signed in again, while the first try is not answered yet
    await release()
    await release()
    expect(values(sent)).toEqual(['The law', 'The law'])
    expect(outbox.signedOut).toBe(false)
  })

  it('keeps the text and waits until somebody asks to try again', async () => {
    const { open, sent, answers, kept } = given()
    answers.push({ kind: 'signedOut' })
    const outbox = open()
    outbox.change(answer, 'explanation', 'text')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(outbox.signedOut).toBe(true)
    expect(kept.size).toBe(1)
    await outbox.flush()
    expect(outbox.view(answer, 'explanation')?.status).toBe('saved')
  })
})

describe('a text that somebody else saved first', () => {
  const conflicting = async () => {
    const computer = given()
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
    const { open, answers } = given()
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
    const { open, answers, sent } = given()
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
    const { open, answers, sent } = given()
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
    const { open, answers, sent } = given()
    answers.push(unreachable, unreachable)
    open().change(answer, 'explanation', 'mine')
    await vi.advanceTimersByTimeAsync(10_000)
    expect(sent[0]).not.toHaveProperty('age')
    expect(sent[2]!.age).toBeGreaterThan(3_000)
  })
})

describe('the box of an act that succeeded', () => {
  it('is empty, and what is typed next is a new text', async () => {
    const { open, sent, kept } = given()
    const outbox = open()
    outbox.change(answer, 'explanation', 'my reason')
    await vi.advanceTimersByTimeAsync(1_000)
    outbox.emptied(answer, 'explanation', 'my reason')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(outbox.valueOf(answer, 'explanation')).toBe('')
    expect(values(sent)).toEqual(['my reason'])
    expect(kept.size).toBe(0)
  })

  it('keeps what was typed while the act was on its way', () => {
    const { open } = given()
    const outbox = open()
    outbox.change(answer, 'explanation', 'my reason, and')
    outbox.emptied(answer, 'explanation', 'my reason')
    expect(outbox.valueOf(answer, 'explanation')).toBe('my reason, and')
  })
})

describe('a server without room', () => {
  it('is tried again every minute, and the text says so unchanged', async () => {
    const { open, answers, sent, kept } = given()
    answers.push({ kind: 'unreachable', full: true })
    const outbox = open()
    outbox.change(answer, 'explanation', 'text')
    await vi.advanceTimersByTimeAsync(50_000)
    expect(sent).toHaveLength(1)
    expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'failed', problem: { kind: 'full' } })
    expect(outbox.valueOf(answer, 'explanation')).toBe('text')
    expect(kept.size).toBe(1)
    await vi.advanceTimersByTimeAsync(15_000)
    expect(outbox.view(answer, 'explanation')?.status).toBe('saved')
  })
})

describe('news of another page', () => {
  const saved = { value: 'theirs', version: 3, by: 'Deputy', at: '2026-11-20T14:09:00Z' }

  it('is shown at once where nobody writes', () => {
    const outbox = given().open()
    outbox.heard(answer, 'explanation', saved)
    expect(outbox.valueOf(answer, 'explanation')).toBe('theirs')
    expect(outbox.view(answer, 'explanation')?.updated).toEqual(saved)
  })

  it('is only told where somebody writes, and the own text still meets it', async () => {
    const { open, sent } = given()
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
    const { open, server, release } = given()
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
    const outbox = given().open()
    outbox.focus(answer, 'explanation')
    outbox.heard(answer, 'explanation', saved)
    outbox.focus(null)
    expect(outbox.valueOf(answer, 'explanation')).toBe('theirs')
  })
})

it('keeps a refused text, says why, and tries again once it is changed', async () => {
  const { open, answers, kept, sent } = given()
  answers.push({ kind: 'refused', error: 'tooLarge' })
  const outbox = open()
  outbox.change(answer, 'explanation', 'far too long')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(outbox.view(answer, 'explanation')).toMatchObject({ status: 'failed', problem: { error: 'tooLarge' } })
  expect(kept.size).toBe(1)
  outbox.change(answer, 'explanation', 'short')
  await vi.advanceTimersByTimeAsync(1_000)
  expect(values(sent)).toEqual(['far too long', 'short'])
  expect(kept.size).toBe(0)
})
