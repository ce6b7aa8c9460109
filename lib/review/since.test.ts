import { expect, it } from 'vitest'
import { baseOf, type Visited } from './since'

const now = new Date('2026-11-20T15:00:00Z')
const first: Visited = { version: 4, at: '2026-11-12T09:00:00Z', previousVersion: null, previousAt: null }
const going: Visited = { version: 6, at: '2026-11-20T14:50:00Z', previousVersion: 4, previousAt: '2026-11-12T09:00:00Z' }

it('has nothing to compare with for whoever looks for the first time', () => {
  expect(baseOf(null, 6, now)).toBeNull()
  expect(baseOf({ ...going, previousVersion: null, previousAt: null }, 6, now)).toBeNull()
})

it('compares with the last visit', () => expect(baseOf(first, 6, now)).toEqual({ version: 4, at: first.at }))

it('goes on comparing with the visit before while one goes on', () => expect(baseOf(going, 6, now)).toEqual({ version: 4, at: first.at }))

it('begins anew with a submission that comes meanwhile, and after a pause', () => {
  expect(baseOf(going, 8, now)).toEqual({ version: 6, at: going.at })
  expect(baseOf(going, 6, new Date('2026-11-20T15:30:00Z'))).toEqual({ version: 6, at: going.at })
})
