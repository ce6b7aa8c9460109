import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { SessionAnswer } from '@/lib/auth/session-answer'
import { SessionClock, warnedBefore } from './session-clock'

const minute = 60_000
const me = { id: 'me', name: 'A focal point' }

function watch(answers: (SessionAnswer | null)[]) {
  const ask = vi.fn(() => Promise.resolve(answers.length > 1 ? answers.shift()! : answers[0]!))
  const onRevoked = vi.fn()
  return { ask, onRevoked, clock: new SessionClock({ person: 'me', ask, onRevoked }) }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

it('warns more than two minutes before the end, and not before', async () => {
  const { clock } = watch([{ person: me, millisecondsLeft: 10 * minute }, { person: me, millisecondsLeft: warnedBefore }])
  await clock.check()
  await vi.advanceTimersByTimeAsync(10 * minute - warnedBefore - 1)
  expect(clock.state.phase).toBe('open')
  await vi.advanceTimersByTimeAsync(1)
  expect(clock.state).toEqual({ phase: 'warning', endsAt: Date.now() + warnedBefore })
  expect(warnedBefore).toBeGreaterThan(2 * minute)
})

it('goes by the time that is left on the server when another tab prolonged the session', async () => {
  const { clock } = watch([{ person: me, millisecondsLeft: 3 * minute }, { person: me, millisecondsLeft: 720 * minute }])
  await clock.check()
  await vi.advanceTimersByTimeAsync(3 * minute)
  expect(clock.state.phase).toBe('open')
})

it('is over when nobody is signed in, and somebody else’s when they are', async () => {
  const { clock, onRevoked } = watch([{ person: me, millisecondsLeft: minute }, { person: null, millisecondsLeft: 0 }, { person: { id: 'x', name: 'X' }, millisecondsLeft: minute }])
  await clock.check()
  await vi.advanceTimersByTimeAsync(minute + 500)
  expect(clock.state.phase).toBe('ended')
  expect(onRevoked).not.toHaveBeenCalled() // its time was over
  await clock.check()
  expect(clock.state).toEqual({ phase: 'other', name: 'X' })
})

it('knows an end before its time from one in time', async () => {
  const { clock, onRevoked } = watch([{ person: me, millisecondsLeft: 60 * minute }, { person: null, millisecondsLeft: 0 }])
  await clock.check()
  await clock.check()
  expect(onRevoked).toHaveBeenCalledOnce()
})

it('learns nothing from a dropped line, and asks again', async () => {
  const { clock, ask } = watch([null, { person: me, millisecondsLeft: minute }])
  await clock.check()
  expect(clock.state.phase).toBe('open')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(ask).toHaveBeenCalledTimes(2)
  expect(clock.state.phase).toBe('warning')
})
