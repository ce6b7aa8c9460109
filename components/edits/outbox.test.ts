import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answer, givenOutbox, other, unreachable, values } from '@/test/harness/outbox'

beforeEach(() => void vi.useFakeTimers({ now: 0 }))
afterEach(() => void vi.useRealTimers())

describe('when to send', () => {
  it('waits until the writer pauses', async () => {
    const { open, sent } = givenOutbox()
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
    const { open, sent } = givenOutbox()
    const outbox = open()
    for (let second = 0; second < 12; second++) {
      outbox.change(answer, 'explanation', 'x'.repeat(second + 1))
      await vi.advanceTimersByTimeAsync(500)
    }
    expect(sent.length).toBeGreaterThan(0)
    expect(sent[0]!.value.length).toBeGreaterThanOrEqual(10)
  })

  it('sends a choice at once, and everything when asked', async () => {
    const { open, sent } = givenOutbox()
    const outbox = open()
    outbox.change(answer, 'presence', 'partly')
    await vi.advanceTimersByTimeAsync(0)
    outbox.change(answer, 'explanation', 'Text')
    await outbox.flush()
    expect(values(sent)).toEqual(['partly', 'Text'])
  })

  it('sends nothing for a text that became what it was', async () => {
    const { open, sent, kept } = givenOutbox()
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
    const { open, sent, server, release } = givenOutbox()
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
    const { open, sent, answers, kept } = givenOutbox()
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
    const { open, sent, answers } = givenOutbox()
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
    const { open, texts, sent, answers, kept } = givenOutbox()
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
    const { open, texts, sent, server, release } = givenOutbox()
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
    const { open, texts, answers } = givenOutbox()
    answers.push(unreachable)
    open().change(answer, 'explanation', 'mine')
    expect(await texts.list('p2')).toEqual([])
    expect(await texts.list('p1')).toHaveLength(1)
  })
})

describe('a session that ended', () => {
  it('tries once more when that was asked for while a try was on its way', async () => {
    const { open, sent, answers, server, release } = givenOutbox()
    const outbox = open()
    answers.push({ kind: 'signedOut' })
    server.holds = true
    outbox.change(answer, 'explanation', 'The law')
    await vi.advanceTimersByTimeAsync(800)
    void outbox.flush(answer) // signed in again, while the first try is not answered yet
    await release()
    await release()
    expect(values(sent)).toEqual(['The law', 'The law'])
    expect(outbox.line.signedOut).toBe(false)
  })

  it('keeps the text and waits until somebody asks to try again', async () => {
    const { open, sent, answers, kept } = givenOutbox()
    answers.push({ kind: 'signedOut' })
    const outbox = open()
    outbox.change(answer, 'explanation', 'text')
    await vi.advanceTimersByTimeAsync(60_000)
    expect(sent).toHaveLength(1)
    expect(outbox.line.signedOut).toBe(true)
    expect(kept.size).toBe(1)
    await outbox.flush()
    expect(outbox.view(answer, 'explanation')?.status).toBe('saved')
  })
})

describe('the box of an act that succeeded', () => {
  it('is empty, and what is typed next is a new text', async () => {
    const { open, sent, kept } = givenOutbox()
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
    const { open } = givenOutbox()
    const outbox = open()
    outbox.change(answer, 'explanation', 'my reason, and')
    outbox.emptied(answer, 'explanation', 'my reason')
    expect(outbox.valueOf(answer, 'explanation')).toBe('my reason, and')
  })
})

describe('a server without room', () => {
  it('is tried again every minute, and the text says so unchanged', async () => {
    const { open, answers, sent, kept } = givenOutbox()
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

it('keeps a refused text, says why, and tries again once it is changed', async () => {
  const { open, answers, kept, sent } = givenOutbox()
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
