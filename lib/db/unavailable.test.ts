import { expect, it } from 'vitest'
import { isFull, isUnavailable } from './unavailable'

/** As Prisma hands on what PostgreSQL said to a statement of our own. */
const fromDatabase = (originalCode: string) => {
  const driverAdapterError = Object.assign(new Error('DatabaseError'), { name: 'DriverAdapterError', cause: { originalCode, kind: 'postgres' } })
  return Object.assign(new Error('Raw query failed'), { code: 'P2010', meta: { driverAdapterError } })
}

it.each([
  ['53100', true, true], // disk full
  ['53200', true, false], // out of memory
  ['58030', true, false], // input or output failed
  ['57P01', true, false], // ended by an administrator
  ['08006', true, false],
  ['23505', false, false], // a unique row exists: a bug here, not an outage
])('%s: unavailable %s, full %s', (code, unavailable, full) => {
  expect(isUnavailable(fromDatabase(code))).toBe(unavailable)
  expect(isFull(fromDatabase(code))).toBe(full)
})

it('knows a full disk by what the system said, where no code came through', () => {
  expect(isFull(Object.assign(new Error('commit failed'), { cause: new Error('could not extend file "base/1/2": No space left on device') }))).toBe(true)
  expect(isFull('No space left on device')).toBe(false)
})
