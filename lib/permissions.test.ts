import { describe, expect, it } from 'vitest'
import { AnswerState, AssessmentState, Role } from '@/lib/db/generated/enums'
import { authorise, can, permissions, readableAnswers, type Permission } from './permissions'

const roles = Object.values(Role)
const states = Object.values(AssessmentState)
const nobody = { id: 'p', isAdministrator: false, isEditor: false }
const open: AssessmentState[] = ['launch', 'dataCollection', 'drafting']
const writing: AssessmentState[] = ['dataCollection', 'drafting']
const reading: Role[] = ['focalPoint', 'researcher', 'reviewer', 'editor']

/** The table told by hand: the roles that may, and in which states; everybody and every state that is not named may not. */
const expected: Partial<Record<Permission, { roles: Role[]; states?: AssessmentState[] }>> = {
  'assessment:read': { roles },
  'assessment:manage': { roles: ['editor'], states: open },
  'assessment:exportFile': { roles: ['focalPoint'] },
  'progress:read': { roles: reading },
  'people:read': { roles: [...reading, 'clearingAuthority'] },
  'participant:appoint': { roles: ['editor'], states: open },
  'participant:appointHelper': { roles: ['focalPoint', 'editor'], states: open },
  'assignment:write': { roles: ['focalPoint'], states: open },
  'answer:read': { roles: ['focalPoint', 'researcher'] }, // of an answer whose state is not known: as for a draft
  'answer:write': { roles: ['focalPoint', 'researcher'], states: writing },
  'answer:submit': { roles: ['focalPoint'], states: writing },
  'question:read': { roles: reading },
  'source:read': { roles: [...reading, 'contributor'] },
  'source:write': { roles: ['focalPoint', 'researcher', 'editor'], states: open },
  'finding:read': { roles: ['focalPoint', 'reviewer', 'editor'] },
  'finding:write': { roles: ['editor'], states: writing },
  'convention:write': { roles: ['editor', 'focalPoint'], states: writing },
}
const installation: Partial<Record<Permission, ('isAdministrator' | 'isEditor')[]>> = {
  'people:manage': ['isAdministrator'],
  'territory:manage': ['isAdministrator'],
  'translation:correct': ['isAdministrator', 'isEditor'],
  'assessment:create': ['isEditor'],
}

it('every rule has its line in one of the tables', () => {
  expect([...Object.keys(expected), ...Object.keys(installation), 'profile:read'].sort()).toEqual([...permissions].sort())
})

describe.each(Object.entries(expected))('%s', (permission, line) => {
  it.each(roles.flatMap((role) => states.map((state) => [role, state] as const)))('as %s in %s', (role, state) => {
    const may = line.roles.includes(role) && (line.states ?? states).includes(state)
    expect(can(nobody, permission as Permission, { assessment: { state, participation: { role } } })).toBe(may)
  })

  it.each(states)('never without a part in it, in %s, not even for an administrator or an editor of others', (state) => {
    const everything = { id: 'p', isAdministrator: true, isEditor: true }
    expect(can(everything, permission as Permission, { assessment: { state, participation: null } })).toBe(false)
    expect(can(everything, permission as Permission, { assessment: null })).toBe(false)
  })
})

describe.each(Object.entries(installation))('%s', (permission, rights) => {
  it.each(['isAdministrator', 'isEditor'] as const)('with %s', (right) => {
    expect(can({ ...nobody, [right]: true }, permission as Permission)).toBe(rights.includes(right))
  })
  it('for nobody else', () => expect(can(nobody, permission as Permission)).toBe(false))
})

it.each(roles.flatMap((role) => states.map((state) => [role, state] as const)))('profile:read as %s in %s', (role, state) => {
  const may = ['focalPoint', 'reviewer', 'editor'].includes(role) || (role === 'clearingAuthority' && ['clearance', 'published'].includes(state))
  expect(can(nobody, 'profile:read', { assessment: { state, participation: { role } } })).toBe(may)
})

describe('answers', () => {
  const on = (role: Role, state: AnswerState) => ({ assessment: { state: 'dataCollection' as const, participation: { role } }, answer: { state } })

  it.each(roles.flatMap((role) => Object.values(AnswerState).map((state) => [role, state] as const)))('read as %s when %s', (role, state) => {
    const may = ['focalPoint', 'researcher'].includes(role) || (['reviewer', 'editor'].includes(role) && state !== 'draft')
    expect(can(nobody, 'answer:read', on(role, state))).toBe(may)
  })

  it.each(['submitted', 'accepted'] as const)('that are %s are not written any more', (state) => {
    expect(can(nobody, 'answer:write', on('focalPoint', state))).toBe(false)
  })

  it('are filtered in a query by the same rule', () => {
    expect(readableAnswers(nobody, on('reviewer', 'draft').assessment)).toEqual({ state: { in: ['submitted', 'accepted', 'returned'] } })
    expect(readableAnswers(nobody, on('contributor', 'draft').assessment)).toEqual({ state: { in: [] } })
  })
})

it('a contributor sees a question that is handed to the institution', () => {
  const assessment = { state: 'dataCollection', participation: { role: 'contributor' } } as const
  expect(can(nobody, 'question:read', { assessment, handedToAsker: true })).toBe(true)
})

it('a refusal looks like a missing thing', () => {
  expect(() => authorise(nobody, 'people:manage')).toThrow('notFound')
  expect(() => authorise(nobody, 'assessment:read', null)).toThrow('notFound')
})
