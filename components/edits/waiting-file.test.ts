import { expect, it } from 'vitest'
import { fromFile, toFile } from './waiting-file'
import type { WaitingText } from './waiting-texts'

const me = { id: '7d0c0c8e-2b61-4c57-9d0e-0a6bb1b5f111', name: 'A focal point' }
const now = new Date('2026-11-22T14:05:00Z')
const waiting: WaitingText = {
  person: me.id,
  tab: 'a tab',
  record: { type: 'answer', id: '0f9b5d4e-43a6-4a6f-8e8c-2f7a1c9d1111' },
  field: 'explanation',
  value: 'Every child “may” enrol.\nكل طفل',
  base: 3,
  editId: '5e5f3d80-98a3-4b3c-8a84-4fd3ba8b1111',
  since: Date.parse('2026-11-22T14:02:00Z'),
  typedAt: Date.parse('2026-11-22T14:04:00Z'),
  aside: ['A text that was not chosen'],
  place: { name: 'MR-03, explanation', address: '/assessments/1/answers/MR-03' },
  sent: { editId: '5e5f3d80-98a3-4b3c-8a84-4fd3ba8b2222', value: 'Every child', base: 3 },
}
const written = toFile([waiting], me, now)
const changed = (change: (file: { version: number; person: { id: string; name: string }; texts: Record<string, unknown>[] }) => void) => {
  const file = JSON.parse(written) as Parameters<typeof change>[0]
  change(file)
  return JSON.stringify(file)
}

it('gives back what was saved, under the same ids, so that loading twice saves once', () => {
  const { tab: _, ...text } = waiting
  expect(fromFile(written, me)).toEqual({ texts: [text] })
  expect(fromFile(`\uFEFF${written}`, me)).toEqual({ texts: [text] })
})

it('is refused to anybody else, who is told whose it is', () => {
  expect(fromFile(written, { id: waiting.record.id, name: 'Somebody' })).toEqual({ error: 'otherPerson', name: me.name })
})

it('is refused when it is cut off, with the place', () => {
  const cut = written.slice(0, 200)
  expect(fromFile(cut, me)).toMatchObject({ error: 'notJson', place: expect.stringMatching(/^\d+$/) as string })
})

it('is refused when it is another file, or of a newer version', () => {
  expect(fromFile('{"format":"something else"}', me)).toEqual({ error: 'otherFormat' })
  expect(fromFile('[]', me)).toEqual({ error: 'otherFormat' })
  expect(fromFile(changed((file) => (file.version = 2)), me)).toEqual({ error: 'newer' })
})

it.each([
  ['texts[1].record.id', (text: Record<string, unknown>) => (text.record = { type: 'answer', id: 'none' })],
  ['texts[1].value', (text: Record<string, unknown>) => delete text.value],
  ['texts[1].base', (text: Record<string, unknown>) => (text.base = -1)],
  ['texts[1].place.address', (text: Record<string, unknown>) => (text.place = { name: 'Elsewhere', address: 'https://elsewhere.example/' })],
])('is refused when %s is damaged, and says so', (place, damage) => {
  expect(fromFile(changed(({ texts }) => damage(texts[0]!)), me)).toEqual({ error: 'damaged', place })
})
