import { expect, it } from 'vitest'
import { isPartialDate } from './partial-date'

it.each(['2017', '2017-05', '2017-05-19', '2024-02-29', '1893-01'])('%s is as exact as it is known', (value) => expect(isPartialDate(value)).toBe(true))
it.each(['', '17', '2017-13', '2017-5', '2023-02-29', '2017-05-19T00:00', '19/05/2017', '2017-', '2017-05-00', '1017', ' 2017'])('%j is no date', (value) =>
  expect(isPartialDate(value)).toBe(false))
