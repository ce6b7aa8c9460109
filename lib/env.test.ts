import { expect, it } from 'vitest'
import { parseEnvironment } from './env'

const complete = {
  DATABASE_URL: 'postgresql://mgi_app@localhost/mgi',
  NEXTAUTH_URL: 'https://mgi.example.org',
  NEXTAUTH_SECRET: 'only for the tests of this file, of no use',
  SMTP_URL: 'smtp://localhost:25',
}

it('names every setting that is missing or wrong, and no value', () => {
  const { DATABASE_URL: _, ...others } = complete
  expect(() => parseEnvironment({ ...others, NEXTAUTH_SECRET: 'too short' })).toThrow(/DATABASE_URL: missing[^]*NEXTAUTH_SECRET: wrong/)
  expect(() => parseEnvironment({ ...others, NEXTAUTH_SECRET: 'too short' })).not.toThrow(/too short/)
})

it.each(['http://localhost:3000', 'http://127.0.0.1:4000', 'http://[::1]:3000', 'http://mgi.localhost'])('lets people sign in without a mail on %s', (NEXTAUTH_URL) =>
  expect(parseEnvironment({ ...complete, NEXTAUTH_URL, MGI_DEMO: 'true' }).MGI_DEMO).toBe('true'),
)

it.each(['https://mgi.example.org', 'http://192.168.1.10:3000', 'http://localhost.example.org', 'http://127.0.0.1.example.org'])(
  'refuses the demo’s sign-in on %s, whoever set it',
  (NEXTAUTH_URL) => expect(() => parseEnvironment({ ...complete, NEXTAUTH_URL, MGI_DEMO: 'true' })).toThrow(/MGI_DEMO: wrong/),
)
