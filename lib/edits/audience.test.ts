import { expect, it } from 'vitest'
import type { Role } from '@/lib/db/generated/enums'
import { mayHear } from './audience'

const hears = (role: Role, type: 'answer' | 'finding', field: string) =>
  mayHear({ id: 'p', isAdministrator: false, isEditor: false }, { state: 'dataCollection', participation: { role } }, { owner: { type, id: 'x' }, field })

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
