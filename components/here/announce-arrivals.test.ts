import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Other } from '@/lib/here/schema'
import { announceArrivals } from './announce-arrivals'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())
const other = (person: string, doing: Other['doing'] = 'looking', id = person): Other => ({ id, person, name: person, institution: null, doing })

it('announces each person once, and never a beat or another occupation', () => {
  const said: unknown[] = []
  const { hear } = announceArrivals((names) => said.push(names))
  hear([other('Maria')])
  vi.advanceTimersByTime(500)
  for (const doing of ['writing', 'looking', 'writing'] as const) hear([other('Maria', doing), other('Maria', doing, 'second window')])
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual([['Maria']])
})

it('gathers who comes within ten seconds, and leaves out who left again', () => {
  const said: unknown[] = []
  const { hear } = announceArrivals((names) => said.push(names))
  hear([other('Maria')])
  vi.advanceTimersByTime(500)
  hear([other('Maria'), other('João')])
  hear([other('Maria'), other('João'), other('Amal')])
  vi.advanceTimersByTime(9_000)
  expect(said).toEqual([['Maria']])
  hear([other('Maria'), other('Amal')])
  vi.advanceTimersByTime(1_000)
  expect(said).toEqual([['Maria'], ['Amal']])
})
