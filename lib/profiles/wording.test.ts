import { expect, it } from 'vitest'
import { checkWording } from './wording'

it.each([
  ['en', 'A recent law is better than the last.', ['recent undated', 'better than compares']],
  ['en', 'The law is more advanced.', ['more advanced compares']],
  ['en', 'A recently-named unit; recentness is no word.', ['recently undated']],
  ['fr', 'La loi récente est malheureusement en retard sur les autres.', ['récente undated', 'malheureusement judges', 'en retard sur compares']],
  ['es', 'Actualmente, la inmigración ilegal.', ['Actualmente undated', 'inmigración ilegal judges']],
  ['pt', 'Recentemente, melhor do que antes.', ['Recentemente undated', 'melhor do que compares']],
  ['ar', 'صدر القانون مؤخرا', ['مؤخرا undated']],
  ['en', 'Law No. 11/2017 was passed on 19 May 2017.', []],
  ['tet', 'recent', []],
])('in %s looks at %s', (locale, text, expected) =>
  expect(checkWording(text, locale).map(({ words, kind }) => `${words} ${kind}`)).toEqual(expected),
)
