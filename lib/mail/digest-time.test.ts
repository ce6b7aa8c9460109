import { expect, it } from 'vitest'
import { dayIn, lastDigestAt } from './digest-time'

it.each([
  ['before the hour', '2026-11-22T07:59:59Z', '08:00', 'UTC', '2026-11-21T08:00:00Z'],
  ['at the hour', '2026-11-22T08:00:00Z', '08:00', 'UTC', '2026-11-22T08:00:00Z'],
  ['where it is tomorrow already', '2026-11-22T23:30:00Z', '08:00', 'Asia/Dili', '2026-11-22T23:00:00Z'],
  ['in winter time', '2026-01-10T08:00:00Z', '08:00', 'Europe/Lisbon', '2026-01-10T08:00:00Z'],
  ['in summer time', '2026-07-10T07:30:00Z', '08:00', 'Europe/Lisbon', '2026-07-10T07:00:00Z'],
  ['on the morning that clocks go forward', '2026-03-29T07:00:00Z', '08:00', 'Europe/Lisbon', '2026-03-29T07:00:00Z'],
  ['at an hour that is skipped', '2026-03-29T12:00:00Z', '01:30', 'Europe/Lisbon', '2026-03-29T01:30:00Z'],
  ['at midnight', '2026-11-22T00:00:00Z', '00:00', 'UTC', '2026-11-22T00:00:00Z'],
])('the last digest, %s', (_, now, at, timeZone, expected) => {
  expect(lastDigestAt(new Date(now), { at, timeZone }).toISOString()).toBe(new Date(expected).toISOString())
})

it('a day is the one of the time zone', () => {
  expect(dayIn(new Date('2026-11-22T23:30:00Z'), 'Asia/Dili')).toBe('2026-11-23')
})
