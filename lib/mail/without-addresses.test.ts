import { expect, it } from 'vitest'
import { withoutAddresses } from './without-addresses'

it('keeps what a mail server says, and no address', () => {
  const said = '550 5.1.1 <focal.point@ministry.example>: Recipient address rejected; o\u2019neil@ministry.example unknown'
  expect(withoutAddresses(new Error(said))).toBe('550 5.1.1 <(address)>: Recipient address rejected; (address) unknown')
})
