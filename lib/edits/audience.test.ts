import { expect, it } from 'vitest'
import type { Role } from '@/lib/db/generated/enums'
import { mayHear } from './audience'
import type { RecordType } from './schema'

const asker = { id: 'p', isAdministrator: false, isEditor: false }
const news = (type: RecordType, field: string) => ({ owner: { type, id: 'x' }, field, personId: 'q' })
const hears = (role: Role, type: 'answer' | 'finding', field: string) =>
  mayHear(asker, { state: 'dataCollection', participation: { role } }, news(type, field))

it.each([
  ['focalPoint', 'answer', 'explanation', true],
  ['researcher', 'answer', 'explanation', true],
  ['reviewer', 'answer', 'explanation', false],
  ['reviewer', 'answer', 'state', true],
  ['contributor', 'answer', 'state', false],
  ['clearingAuthority', 'answer', 'state', false],
  ['editor', 'finding', 'text', true],
  ['contributor', 'finding', 'text', false],
] as const)('a %s hears of %s.%s: %s', (role, type, field, expected) => expect(hears(role, type, field)).toBe(expected))

it('a draft is heard of by its writer alone', () => {
  const assessment = { state: 'dataCollection', participation: { role: 'reviewer' } } as const
  expect(mayHear(asker, assessment, news('draft', 'text'))).toBe(false)
  expect(mayHear(asker, assessment, { ...news('draft', 'text'), personId: 'p' })).toBe(true)
})

it('a contribution is heard of by its own institution, and by the focal point once it is submitted', () => {
  const contributor = { state: 'dataCollection', participation: { role: 'contributor', institutionId: 'i' } } as const
  const focalPoint = { state: 'dataCollection', participation: { role: 'focalPoint', institutionId: 'j' } } as const
  const written = (institutionId: string, field: string) => ({ ...news('contribution', field), institutionId })
  expect(mayHear(asker, contributor, written('i', 'explanation'))).toBe(true)
  expect(mayHear(asker, contributor, written('k', 'explanation'))).toBe(false)
  expect(mayHear(asker, focalPoint, written('i', 'explanation'))).toBe(false)
  expect(mayHear(asker, focalPoint, written('i', 'state'))).toBe(true)
})
