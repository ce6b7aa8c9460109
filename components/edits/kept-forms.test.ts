import { expect, it } from 'vitest'
import { formsOf } from './kept-forms'

function storage(room = Infinity): Storage {
  const items: Record<string, string> = {}
  return Object.assign(Object.create({
    getItem: (key: string) => items[key] ?? null,
    setItem(this: Record<string, string>, key: string, value: string) {
      if (value.length > room) throw new Error('QuotaExceededError')
      this[key] = items[key] = value
    },
    removeItem(this: Record<string, string>, key: string) {
      delete items[key]
      delete this[key]
    },
  }) as Storage)
}

it('gives a form back to its writer alone, until its act succeeded', () => {
  const browser = storage()
  expect(formsOf('ana', browser, () => 7).write('names/KEN', { note: 'half a note' })).toBe(true)
  expect(formsOf('ana', browser, () => 8).read('names/KEN')).toEqual({ at: 7, values: { note: 'half a note' } })
  expect(formsOf('ben', browser).read('names/KEN')).toBeNull()
  formsOf('ana', browser).forget('names/KEN')
  expect(formsOf('ana', browser).read('names/KEN')).toBeNull()
})

it('keeps nothing after 14 days, nothing after sign-out, and nothing that does not fit', () => {
  const browser = storage(200)
  formsOf('ana', browser, () => 0).write('old', { note: 'x' })
  expect(formsOf('ana', browser, () => 15 * 86_400_000).read('old')).toBeNull()
  formsOf('ben', browser).write('other', { note: 'y' })
  formsOf('ana', browser).clear()
  expect(Object.keys(browser)).toEqual(['mgi-form|ben|other'])
  expect(formsOf('ben', browser).write('other', { note: 'y'.repeat(300) })).toBe(false)
  expect(formsOf('ben', browser).read('other')).toBeNull()
})
