import { describe, expect, it } from 'vitest'
import { AnswerState, AssessmentState, Role } from '@/lib/db/generated/enums'
import { authorise, can, permissions, readableAnswers, readableSources, type Permission, type Resource } from './permissions'

const roles = Object.values(Role)
const states = Object.values(AssessmentState)
const nobody = { id: 'p', isAdministrator: false, isEditor: false }
const open: AssessmentState[] = ['launch', 'dataCollection', 'drafting']
const writing: AssessmentState[] = ['dataCollection', 'drafting']
const reading: Role[] = ['focalPoint', 'researcher', 'reviewer', 'editor']

/** A contribution of the asker's institution, still open; a thread of IOM's with the country, on a submitted answer. */
const theirs: Resource = { contribution: { state: 'draft', isOfAsker: true }, handedToAsker: true }
const shared: Resource = { answer: { state: 'submitted' }, thread: { audience: 'shared', createdByIom: true } }

/** The table told by hand: the roles that may, and in which states; everybody and every state that is not named may not. */
const expected: Partial<Record<Permission, { roles: Role[]; states?: AssessmentState[]; about?: Resource }>> = {
  'assessment:read': { roles },
  'assessment:manage': { roles: ['editor'], states: open },
  'assessment:exportFile': { roles: ['focalPoint'] },
  'progress:read': { roles: reading },
  'people:read': { roles: [...reading, 'clearingAuthority'] },
  'participant:appoint': { roles: ['editor'], states: open },
  'participant:appointHelper': { roles: ['focalPoint', 'editor'], states: open },
  'assignment:write': { roles: ['focalPoint'], states: open },
  'reminder:send': { roles: ['focalPoint'], states: open },
  'office:write': { roles: ['focalPoint', 'editor'], states: open },
  'answer:read': { roles: ['focalPoint', 'researcher'] }, // of an answer whose state is not known: as for a draft
  'answer:readNow': { roles: ['focalPoint', 'researcher'] },
  'answer:write': { roles: ['focalPoint', 'researcher'], states: writing },
  'answer:submit': { roles: ['focalPoint'], states: writing },
  'answer:review': { roles: ['reviewer', 'editor'], states: writing, about: { answer: { state: 'submitted' } } },
  'answer:open': { roles: ['focalPoint'], states: writing },
  'draft:write': { roles },
  'contribution:read': { roles: ['focalPoint', 'researcher'], about: { contribution: { state: 'submitted', isOfAsker: false } } },
  'contribution:write': { roles: ['contributor'], states: writing, about: theirs },
  'contribution:submit': { roles: ['contributor'], states: writing, about: theirs },
  'contribution:judge': { roles: ['focalPoint'], states: writing, about: { contribution: { state: 'submitted', isOfAsker: false } } },
  'contribution:enter': { roles: ['focalPoint'], states: writing },
  'thread:read': { roles: reading, about: shared },
  'thread:write': { roles: reading, states: open, about: shared },
  'thread:settle': { roles: ['reviewer', 'editor'], states: open, about: shared },
  'thread:internal': { roles: ['reviewer', 'editor'] },
  'review:read': { roles: ['reviewer', 'editor'] },
  'question:read': { roles: reading },
  'source:read': { roles: [...reading, 'contributor'] },
  'source:readWhole': { roles: reading }, // of an entry whose level is not known
  'source:add': { roles: ['focalPoint', 'researcher', 'editor', 'contributor'], states: open },
  'source:write': { roles: ['focalPoint', 'researcher', 'editor'], states: open }, // of an entry that is not the asker's institution's
  'evidence:read': { roles: reading }, // of an entry whose level is not known
  'evidence:write': { roles: ['focalPoint', 'researcher', 'editor'], states: open }, // of an entry that is not the asker's institution's
  'source:merge': { roles: ['focalPoint', 'editor'], states: open },
  'here:show': { roles: reading, about: { answer: { state: 'submitted' } } },
  'here:see': { roles: ['focalPoint', 'researcher'], about: { answer: { state: 'submitted' }, other: { role: 'focalPoint', isOfAskersInstitution: true } } },
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
    expect(can(nobody, permission as Permission, { ...line.about, assessment: { state, participation: { role } } })).toBe(may)
  })

  it.each(states)('never without a part in it, in %s, not even for an administrator or an editor of others', (state) => {
    const everything = { id: 'p', isAdministrator: true, isEditor: true }
    expect(can(everything, permission as Permission, { ...line.about, assessment: { state, participation: null } })).toBe(false)
    expect(can(everything, permission as Permission, { ...line.about, assessment: null })).toBe(false)
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
    expect(readableAnswers(nobody, on('reviewer', 'draft').assessment)).toEqual({ state: { in: ['submitted', 'accepted'] } }) // a returned one as it was submitted
    expect(readableAnswers(nobody, on('contributor', 'draft').assessment)).toEqual({ state: { in: [] } })
  })
})

it('a contributor sees a question that is handed to the institution', () => {
  const assessment = { state: 'dataCollection', participation: { role: 'contributor' } } as const
  expect(can(nobody, 'question:read', { assessment, handedToAsker: true })).toBe(true)
})

describe('contributions', () => {
  const on = (role: Role, contribution: Resource['contribution']) => ({ assessment: { state: 'dataCollection' as const, participation: { role } }, contribution, handedToAsker: true })

  it('are nobody else’s while they are drafts', () => {
    const draft = { state: 'draft', isOfAsker: false, openedToIom: true } as const
    expect(roles.filter((role) => can(nobody, 'contribution:read', on(role, draft)))).toEqual([])
    expect(roles.filter((role) => can(nobody, 'contribution:write', on(role, draft)))).toEqual([])
  })
  it('are IOM’s to read only when the focal point opens them', () => {
    const submitted = { state: 'submitted', isOfAsker: false } as const
    expect(can(nobody, 'contribution:read', on('reviewer', submitted))).toBe(false)
    expect(can(nobody, 'contribution:read', on('reviewer', { ...submitted, openedToIom: true }))).toBe(true)
  })
  it('are not written once submitted, nor when the indicator was taken back', () => {
    expect(can(nobody, 'contribution:write', on('contributor', { state: 'submitted', isOfAsker: true }))).toBe(false)
    expect(can(nobody, 'contribution:write', { ...on('contributor', { state: 'draft', isOfAsker: true }), handedToAsker: false })).toBe(false)
  })
})

describe('a thread', () => {
  const on = (role: Role, thread: NonNullable<Resource['thread']>, state: AnswerState = 'submitted') =>
    ({ assessment: { state: 'dataCollection' as const, participation: { role } }, answer: { state }, thread })

  it('for IOM alone is seen by nobody else', () => {
    const internal = { audience: 'iom', createdByIom: true } as const
    for (const permission of ['thread:read', 'thread:write', 'thread:settle'] as const)
      expect(roles.filter((role) => can(nobody, permission, on(role, internal)))).toEqual(['reviewer', 'editor'])
  })
  it('is not read by those who may not read its answer', () => {
    expect(can(nobody, 'thread:read', on('reviewer', { audience: 'shared', createdByIom: false }, 'draft'))).toBe(false)
  })
  it('of the country is settled by its focal point', () => {
    expect(roles.filter((role) => can(nobody, 'thread:settle', on(role, { audience: 'shared', createdByIom: false })))).toEqual(['focalPoint'])
  })
})

it('a refusal looks like a missing thing', () => {
  expect(() => authorise(nobody, 'people:manage')).toThrow('notFound')
  expect(() => authorise(nobody, 'assessment:read', null)).toThrow('notFound')
})

describe('a contributor and an entry of the register', () => {
  const assessment = { state: 'dataCollection', participation: { role: 'contributor', institutionId: 'mine' } } as const
  it.each([
    ['public', false, ['source:read', 'source:readWhole']],
    ['titleOnly', false, ['source:read']],
    ['internal', false, []],
    ['internal', true, ['source:read', 'source:readWhole', 'source:write']],
    ['titleOnly', true, ['source:read', 'source:readWhole', 'source:write']],
  ] as const)('%s, of their institution: %s', (level, isOfAskersInstitution, may) => {
    const acts = ['source:read', 'source:readWhole', 'source:write', 'source:merge'] as const
    expect(acts.filter((act) => can(nobody, act, { assessment, source: { level, isOfAskersInstitution } }))).toEqual(may)
  })

  it('finds in a query what the rule lets them read', () => {
    expect(readableSources(nobody, assessment)).toEqual({ OR: [{ level: { in: ['public', 'titleOnly'] } }, { institutionId: 'mine', level: { in: ['public', 'titleOnly', 'internal'] } }] })
    const focalPoint = { ...assessment, participation: { role: 'focalPoint', institutionId: null } } as const
    expect(readableSources(nobody, focalPoint)).toEqual({ OR: [{ level: { in: ['public', 'titleOnly', 'internal'] } }] })
    expect(readableSources(nobody, { ...assessment, participation: null })).toEqual({ OR: [{ level: { in: [] } }] })
  })
})
