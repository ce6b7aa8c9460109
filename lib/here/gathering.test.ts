import { expect, it } from 'vitest'
import { Gathering } from './gathering'
import { beatEvery, hereFor } from './pace'
import type { Here } from './schema'

const record = { type: 'answer', id: 'a' } as const
const maria: Here = { id: '1', personId: 'maria', name: 'Maria', role: 'focalPoint', institution: null, assessmentId: 'x', record, answer: { state: 'draft' }, doing: 'looking' }
const writing = { ...maria, doing: 'writing' as const }
const gone = { ...maria, doing: 'gone' as const }
const farewell = { id: '1', personId: 'maria', doing: 'gone' as const }

it('tells an arrival and another occupation, and not each beat', () => {
  const here = new Gathering()
  expect([here.hear(maria, 0), here.hear(maria, 1), here.hear(writing, 2), here.hear(writing, 3)]).toEqual([[maria], [], [writing], []])
  expect(here.at(record, 4)).toEqual([writing])
  expect(here.at({ type: 'answer', id: 'b' }, 4)).toEqual([])
})

it('tells a leaving once, with all that decides who may know, and a late beat brings nobody back', () => {
  const here = new Gathering()
  here.hear(maria, 0)
  expect([here.hear(farewell, 1), here.hear(farewell, 2), here.hear(writing, 3)]).toEqual([[gone], [], []])
  expect(here.at(record, 4)).toEqual([])
  expect(here.sweep(hereFor * 2)).toEqual([]) // told already
})

it('says nothing of somebody it never heard of, and takes nobody’s leave for another', () => {
  const here = new Gathering()
  here.hear(maria, 0)
  expect(here.hear({ ...farewell, personId: 'joao' }, 1)).toEqual([])
  expect(here.at(record, 2)).toEqual([maria])
})

it('misses one beat, and forgets within a minute whoever is not heard of', () => {
  const here = new Gathering()
  here.hear(maria, 0)
  expect(here.sweep(beatEvery + 20_000)).toEqual([]) // the second one is on its way on a slow line
  expect(here.at(record, hereFor)).toEqual([])
  expect(here.sweep(hereFor)).toEqual([gone])
  expect(hereFor).toBeLessThan(60_000 - 5_000) // swept every five seconds
})

it('leaves one record when another is opened under the same id', () => {
  const here = new Gathering()
  here.hear(maria, 0)
  const moved = { ...maria, record: { type: 'answer' as const, id: 'b' } }
  expect(here.hear(moved, 1)).toEqual([gone, moved])
})
