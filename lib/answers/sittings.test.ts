import { expect, it } from 'vitest'
import type { Change } from '@/lib/edits/changes'
import { historyEntries, whileSubmitted } from './sittings'

const change = (minute: number, personId: string, value: string, field = 'explanation', before = ''): Change => ({
  ...{ at: new Date(minute * 60_000), personId, by: personId, record: 'answer', recordId: 'a', field, marker: null, value, before, version: minute + 1, aside: false },
})
const shape = (entries: ReturnType<typeof historyEntries>) =>
  entries.map((entry) => (entry.kind === 'deed' ? entry.deed.action : `${entry.sitting.by}: ${entry.sitting.changes.map(({ before, value }) => `${before}>${value}`).join()}`))

it('makes one sitting of what one person wrote without a long pause, newest first', () => {
  const entries = historyEntries([change(0, 'Ana', 'a'), change(29, 'Ana', 'ab', 'explanation', 'a'), change(58, 'Ana', 'abc', 'explanation', 'ab')], [])
  expect(shape(entries)).toEqual(['Ana: >abc'])
})

it('begins a new one after 30 minutes, for another person, and after an act', () => {
  const changes = [change(0, 'Ana', 'a'), change(30, 'Ana', 'b', 'explanation', 'a'), change(31, 'Ben', 'c', 'explanation', 'b'), change(33, 'Ben', 'd', 'explanation', 'c')]
  const deeds = [{ at: new Date(32 * 60_000), personId: 'Ben', by: 'Ben', action: 'answer:submit' }]
  expect(shape(historyEntries(changes, deeds))).toEqual(['Ben: c>d', 'answer:submit', 'Ben: b>c', 'Ana: a>b', 'Ana: >a'])
})

it('shows a text that was not chosen by itself, and how many texts a sitting saved', () => {
  const [first, chosen] = [change(0, 'Ana', 'theirs', 'explanation', 'imported'), change(3, 'Ana', 'both', 'explanation', 'theirs')]
  const [entry] = historyEntries([first, { ...change(2, 'Ana', 'mine'), aside: true }, chosen], [])
  expect(entry).toMatchObject({
    sitting: {
      changes: [
        { before: 'imported', value: 'both', isFirst: true, saves: 2, from: 1, version: 4 },
        { value: 'mine', aside: true, isFirst: false, version: 3 },
      ],
    },
  })
})

it('leaves out what was drafted before a submission and after it was taken back', () => {
  const deed = (minute: number, action: string) => ({ at: new Date(minute * 60_000), personId: 'Ana', by: 'Ana', action: `answer:${action}` })
  const deeds = [deed(1, 'cite'), deed(2, 'submit'), deed(4, 'takeBack'), deed(5, 'unlink'), deed(7, 'submitAll')]
  const changes = [0, 3, 6, 8].map((minute) => change(minute, 'Ana', `at ${minute}`))
  expect(whileSubmitted(changes, deeds).map(({ value }) => value)).toEqual(['at 3', 'at 8'])
  expect(whileSubmitted(deeds, deeds).map(({ action }) => action)).toEqual(['answer:submit', 'answer:takeBack', 'answer:submitAll'])
  expect(whileSubmitted(changes, [deed(1, 'cite')])).toEqual([])
})
