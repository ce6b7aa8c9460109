import { describe, expect, it } from 'vitest'
import { AnswerState, ContributionState, Role } from '@/lib/db/generated/enums'
import { maySeeHere } from './audience'
import type { Here } from './schema'

const roles = Object.values(Role)
const sides: Role[][] = [['focalPoint', 'researcher'], ['reviewer', 'editor']]
const seer = { id: 'seer', isAdministrator: true, isEditor: true } // rights in the installation change nothing
type Case = { asker: Role; other: Role; same: boolean; about: Pick<Here, 'answer' | 'contribution' | 'record'> }

const answers = Object.values(AnswerState).map((state) => ({ record: { type: 'answer', id: 'r' } as const, answer: { state } }))
const contributions = Object.values(ContributionState).map((state) => ({ record: { type: 'contribution', id: 'r' } as const, contribution: { state, institutionId: 'theirs' } }))
const cases: Case[] = [...answers, ...contributions, { record: { type: 'finding', id: 'r' } as const }].flatMap((about) =>
  roles.flatMap((asker) => roles.flatMap((other) => [true, false].map((same) => ({ asker, other, same, about })))),
)

type Sees = (each: Case) => boolean
const sees: Sees = ({ asker, other, same, about }) =>
  maySeeHere(
    seer,
    { id: 'x', state: 'dataCollection', participation: { role: asker, institutionId: same ? 'theirs' : 'others' } },
    { id: '1', personId: 'other', name: 'Other', role: other, institution: { id: 'theirs', name: 'A ministry', locale: 'en' }, assessmentId: 'x', doing: 'writing', ...about },
  )

/** Who learns of whom, told by hand: the same side alone, and of it only who reads the record; of a contribution its own institution. */
const expected: Sees = ({ asker, other, same, about }) => {
  if (about.contribution) return asker === 'contributor' && other === 'contributor' && same
  const isOneSide = sides.some((side) => side.includes(asker) && side.includes(other))
  if (!about.answer) return isOneSide && asker !== 'researcher'
  return isOneSide && (['focalPoint', 'researcher'].includes(asker) || about.answer.state !== 'draft')
}
const faults = (of: Sees) => cases.filter((each) => of(each) !== expected(each))

describe('who learns that another is here', () => {
  it(`is as told in each of ${cases.length} cases`, () => expect(faults(sees)).toEqual([]))

  it('and a leak would be noticed: IOM told of the country, an institution told of another', () => {
    expect(faults((each) => sees(each) || (each.asker === 'reviewer' && each.other === 'focalPoint'))).not.toEqual([])
    expect(faults((each) => sees({ ...each, same: true }))).not.toEqual([])
  })

  it('is never the person themselves, nor anybody of another assessment or without a part in it', () => {
    const here: Here = { id: '1', personId: 'other', name: 'Other', role: 'focalPoint', institution: null, assessmentId: 'x', record: { type: 'answer', id: 'r' }, answer: { state: 'draft' }, doing: 'looking' }
    const part = { id: 'x', state: 'dataCollection', participation: { role: 'focalPoint' } } as const
    expect(maySeeHere(seer, part, here)).toBe(true)
    expect(maySeeHere({ ...seer, id: 'other' }, part, here)).toBe(false)
    expect(maySeeHere(seer, { ...part, id: 'y' }, here)).toBe(false)
    expect(maySeeHere(seer, { ...part, participation: null }, here)).toBe(false)
  })

  it('of people without an institution none is taken for one’s own', () => {
    const nobodys = { role: 'contributor', institutionId: null } as const
    const here: Here = { id: '1', personId: 'other', name: null, role: 'contributor', institution: null, assessmentId: 'x', record: { type: 'contribution', id: 'r' }, contribution: { state: 'draft', institutionId: 'theirs' }, doing: 'looking' }
    expect(maySeeHere(seer, { id: 'x', state: 'dataCollection', participation: nobodys }, here)).toBe(false)
  })
})
