import { expect, it } from 'vitest'
import { formatDate } from './dates'

it.each([
  ['en', '2019', '2019'],
  ['en', '2019-07', 'July 2019'],
  ['en', '2019-07-31', '31 July 2019'],
  ['fr', '2019-07', 'juillet 2019'],
  ['fr', '2019-08-01', '1er août 2019'],
  ['es', '2019-07', 'julio de 2019'],
  ['es', '2019-07-31', '31 de julio de 2019'],
  ['pt', '2019-07', 'julho de 2019'],
  ['pt', '2019-07-31', '31 de julho de 2019'],
  ['ar', '2019-07', 'تموز/يوليه ٢٠١٩'],
  ['ar', '2019-07-31', '٣١ تموز/يوليه ٢٠١٩'],
  ['en', 'about 2019', 'about 2019'],
] as const)('in %s %s reads %s', (locale, date, words) => expect(formatDate(locale, date)).toBe(words))
