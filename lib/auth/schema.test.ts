import { expect, it } from 'vitest'
import { emailAddress, signInCode } from './schema'

it.each([
  ['  Focal.Point@Example.ORG ', 'focal.point@example.org'],
  ['a@b.example', 'a@b.example'],
])('an address is kept in lower case: %j', (typed, kept) => expect(emailAddress.parse(typed)).toBe(kept))

it.each(['', 'name', 'one@example.org, two@example.org', 'one@example.org two@example.org', '"quoted"@', `${'a'.repeat(250)}@example.org`])(
  'two addresses, or none, are refused: %j',
  (typed) => expect(emailAddress.safeParse(typed).success).toBe(false),
)

it.each(['12345678', '1234 5678', ' 1234-5678 ', '١٢٣٤٥٦٧٨', '۱۲۳۴ ۵۶۷۸'])('a code may be typed as %j', (typed) =>
  expect(signInCode.parse({ code: typed }).code).toBe('12345678'))

it.each(['1234567', '123456789', 'abcdefgh'])('%j is no code', (typed) => expect(signInCode.safeParse({ code: typed }).success).toBe(false))
