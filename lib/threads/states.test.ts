import { describe, expect, it } from 'vitest'
import type { ThreadState } from '@/lib/db/generated/enums'
import { type Deed, isOpen, stateAfter } from './states'

const asked = (state: ThreadState) => ({ state, createdByIom: true, audience: 'shared' as const })

describe('a thread that IOM opened with the country', () => {
  it.each<[Deed, ThreadState, 'iom' | 'country', ThreadState | null]>([
    ['comment', 'open', 'country', 'answered'],
    ['comment', 'reopened', 'country', 'answered'],
    ['comment', 'answered', 'country', null],
    ['comment', 'resolved', 'country', 'answered'],
    ['comment', 'open', 'iom', null],
    ['comment', 'answered', 'iom', 'reopened'],
    ['comment', 'resolved', 'iom', 'reopened'],
    ['settle', 'open', 'iom', 'resolved'],
    ['settle', 'answered', 'iom', 'resolved'],
    ['settle', 'resolved', 'iom', null],
    ['reopen', 'resolved', 'country', 'reopened'],
    ['reopen', 'answered', 'iom', null],
  ])('a %s on one that is %s, by %s, makes it %s', (deed, state, side, after) => expect(stateAfter(asked(state), deed, side === 'iom')).toBe(after))
})

it('is answered by IOM where the country asked', () => {
  const theirs = { state: 'open', createdByIom: false, audience: 'shared' } as const
  expect([stateAfter(theirs, 'comment', true), stateAfter(theirs, 'comment', false)]).toEqual(['answered', null])
})

it('stays open within IOM, whoever of them writes', () => {
  expect(stateAfter({ state: 'open', createdByIom: true, audience: 'iom' }, 'comment', true)).toBeNull()
})

it('waits for somebody while it is open or opened again', () => {
  expect((['open', 'answered', 'resolved', 'reopened'] as const).filter((state) => isOpen({ state }))).toEqual(['open', 'reopened'])
})
