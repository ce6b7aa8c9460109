import { expect, it } from 'vitest'
import { type Change, historyEntries } from './sittings'

const change = (minute: number, personId: string, value: string, field = 'explanation', before = ''): Change => ({
  ...{ at: new Date(minute * 60_000), personId, by: personId, record: 'answer', recordId: 'a', field, value, before },
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
