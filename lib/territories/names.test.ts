import { expect, it } from 'vitest'
import { byName, nameIn, slugOf } from './names'

it.each([
  ['pt', 'Cabo Verde'],
  ['en', 'Cabo Verde (en)'],
  ['fr', 'Cabo Verde (en)'],
])('shows a name in %s', (locale, expected) => expect(nameIn({ en: 'Cabo Verde (en)', pt: 'Cabo Verde' }, locale)).toBe(expected))

it.each([
  ['en', ['Åland Islands', 'Albania', 'Zambia']],
  ['sv', ['Albania', 'Zambia', 'Åland Islands']],
])('orders by name as %s does', (locale, expected) =>
  expect(['Zambia', 'Åland Islands', 'Albania'].map((name) => ({ name })).sort(byName(locale)).map(({ name }) => name)).toEqual(expected))

it.each([
  ['São Tomé', 'sao-tome'],
  ['Díli (município)', 'dili-municipio'],
  ['ديلي', ''],
])('makes the code of %s', (name, expected) => expect(slugOf(name)).toBe(expected))
