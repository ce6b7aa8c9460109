import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { authenticatorDb, db, disconnect } from '@/lib/db/client'
import { isAskedTooOften, makeCode, maxAttempts, requestLimits, spendCode, spendCodesOf } from './codes'

beforeAll(() => {
  Object.assign(process.env, { NEXTAUTH_URL: 'http://localhost:3000', NEXTAUTH_SECRET: 'only for the tests of this file, of no use', MAIL_TO_FOLDER: '/nowhere' })
})
afterAll(disconnect)

const fresh = () => ({ email: `${crypto.randomUUID()}@example.org`, browser: crypto.randomUUID() })
const wrong = (code: string) => String((Number(code) + 1) % 100_000_000).padStart(8, '0')
const later = (minutes: number) => new Date(Date.now() + minutes * 60_000)

describe('a code', () => {
  it('works once, in the browser that asked', async () => {
    const { email, browser } = fresh()
    const code = await makeCode(email, browser)
    expect(await spendCode(code, 'another browser')).toBeNull()
    expect(await spendCode(code, browser)).toBe(email)
    expect(await spendCode(code, browser)).toBeNull()
  })

  it('works once when it is sent many times at once', async () => {
    const { email, browser } = fresh()
    const code = await makeCode(email, browser)
    const answers = await Promise.all(Array.from({ length: 4 }, () => spendCode(code, browser)))
    expect(answers.filter(Boolean)).toEqual([email])
  })

  it(`is lost after ${maxAttempts} wrong attempts`, async () => {
    const { email, browser } = fresh()
    const code = await makeCode(email, browser)
    for (let attempt = 0; attempt < maxAttempts; attempt++) expect(await spendCode(wrong(code), browser)).toBeNull()
    expect(await spendCode(code, browser)).toBeNull()
  })

  it('expires after 15 minutes', async () => {
    const { email, browser } = fresh()
    const code = await makeCode(email, browser)
    expect(await spendCode(code, browser, { now: later(16) })).toBeNull()
    expect(await spendCode(code, browser, { now: later(14) })).toBe(email)
  })

  it('is the newest one only, and ends when its link was used', async () => {
    const { email, browser } = fresh()
    const first = await makeCode(email, browser)
    const second = await makeCode(email, browser, later(0.1))
    expect(await spendCode(first === second ? wrong(first) : first, browser)).toBeNull()
    await spendCodesOf(email)
    expect(await spendCode(second, browser)).toBeNull()
  })

  it('of one address is not mistaken for that of another that was asked for in the same browser', async () => {
    const [mine, theirs] = [fresh(), fresh()]
    const code = await makeCode(mine.email, mine.browser)
    await makeCode(theirs.email, mine.browser, later(0.1))
    expect(await spendCode(code, mine.browser, { email: theirs.email })).toBeNull()
    expect(await spendCode(code, mine.browser, { email: mine.email })).toBe(mine.email)
  })

  it('does not lie readable in the database', async () => {
    const { email, browser } = fresh()
    const code = await makeCode(email, browser)
    expect(JSON.stringify(await authenticatorDb().signInCode.findMany({ where: { email } }))).not.toContain(code)
  })
})

it('asking is limited by address and by browser, and free again after a quarter of an hour', async () => {
  const { email, browser } = fresh()
  for (let asked = 0; asked < requestLimits.email; asked++) await makeCode(email, `${browser}-${asked}`)
  expect(await isAskedTooOften(email, 'a new browser')).toBe(true)
  expect(await isAskedTooOften('other@example.org', 'a new browser')).toBe(false)
  expect(await isAskedTooOften(email, 'a new browser', later(16))).toBe(false)
  for (let asked = 0; asked < requestLimits.browser; asked++) await makeCode(fresh().email, browser)
  expect(await isAskedTooOften(fresh().email, browser)).toBe(true)
})

it('the connection of ordinary requests sees no code, session or link', async () => {
  const { email, browser } = fresh()
  await makeCode(email, browser)
  expect(await Promise.all([db().signInCode.count(), db().session.count(), db().verificationToken.count()])).toEqual([0, 0, 0])
})
