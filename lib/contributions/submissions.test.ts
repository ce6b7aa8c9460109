import { expect, it } from 'vitest'
import type { Deed } from '@/lib/answers/sittings'
import type { Change } from '@/lib/edits/changes'
import { asSubmitted } from './submissions'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute))
const typed = (minute: number, before: string, value: string, more: Partial<Change> = {}): Change =>
  ({ at: at(minute), personId: 'a', by: 'Writer', record: 'contribution', recordId: 'c', field: 'explanation', marker: null, version: minute, aside: false, before, value, ...more })
const did = (minute: number, action: string): Deed => ({ at: at(minute), personId: 'b', by: 'Head of unit', action: `contribution:${action}` })
const told = (changes: Change[], deeds: Deed[]) => asSubmitted(changes, deeds).map(({ by, before, value }) => [by, before, value])

it('tells of each submission what it changed, under the name of whoever submitted, and of no draft', () => {
  const changes = [typed(1, '', 'First words'), typed(2, 'First words', 'Submitted'), typed(5, 'Submitted', 'On second thoughts'), typed(6, 'On second thoughts', 'Submitted anew'), typed(9, 'Submitted anew', 'A draft again')]
  const deeds = [did(3, 'submit'), did(4, 'reopen'), did(7, 'submit'), did(8, 'takeBack')]
  expect(told(changes, deeds)).toEqual([['Head of unit', '', 'Submitted'], ['Head of unit', 'Submitted', 'Submitted anew']])
})

it('tells nothing before the first submission, of a text that came back to what it was, and of one that was not chosen', () => {
  expect(told([typed(1, '', 'A draft')], [])).toEqual([])
  const back = [typed(1, '', 'The same'), typed(4, 'The same', 'Another'), typed(5, 'Another', 'The same'), typed(5, '', 'Not chosen', { aside: true })]
  expect(told(back, [did(2, 'submit'), did(6, 'submit')])).toEqual([['Head of unit', '', 'The same']])
})

it('tells the reason that the focal point gave when it was given', () => {
  const reason = typed(5, '', 'It is in the agreed answer.', { field: 'outcomeReason', by: 'Focal point' })
  expect(told([typed(1, '', 'Submitted'), reason], [did(2, 'enter'), did(5, 'judge')])).toEqual([['Head of unit', '', 'Submitted'], ['Focal point', '', 'It is in the agreed answer.']])
})
