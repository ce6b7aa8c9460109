import { expect, it } from 'vitest'
import { similarSources } from './similar'

const register = [
  { title: 'Law on Migration and Asylum', reference: 'Law No. 11/2017' },
  { title: 'Labour Code', reference: 'Law No. 4/2012' },
  { title: 'Lei de Migração e Asilo', reference: null },
]

it.each([
  ['another order of words', { title: 'Migration and Asylum Law', reference: '' }, ['Law on Migration and Asylum']],
  ['the same number in another language', { title: 'Estrangeiros', reference: 'Lei n.º 11/2017' }, ['Law on Migration and Asylum']],
  ['a title without its accents', { title: 'lei de migracao e asilo', reference: '' }, ['Lei de Migração e Asilo']],
  ['another law', { title: 'Human Trafficking Law', reference: 'Law No. 3/2017' }, []],
  ['nothing typed', { title: '', reference: '' }, []],
])('finds the entry behind %s', (_, wanted, titles) => {
  expect(similarSources(register, wanted).map(({ title }) => title)).toEqual(titles)
})
