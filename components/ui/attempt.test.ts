import { expect, it } from 'vitest'
import { attempt } from './attempt'

it('gives what an act answers, and a refusal when it cannot be reached', async () => {
  expect(await attempt(() => Promise.resolve({ ok: true, value: 1 }))).toEqual({ ok: true, value: 1 })
  expect(await attempt(() => Promise.reject(new TypeError('Failed to fetch')))).toEqual({ ok: false, error: 'unavailable' })
})
