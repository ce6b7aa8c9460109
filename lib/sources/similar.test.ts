import { expect, it } from 'vitest'
import { similarSources } from './similar'

const register = [
  { title: 'Law on Migration and Asylum', translatedTitle: null, otherNames: null, reference: 'Law No. 11/2017', year: 2017 },
  { title: 'Labour Code', translatedTitle: 'Código do Trabalho', otherNames: 'Work Statute\nStatute of Employees', reference: 'Law No. 4/2012', year: 2012 },
  { title: 'Lei de Migração e Asilo', translatedTitle: null, otherNames: null, reference: null, year: null },
  { title: 'Citizenship Order', translatedTitle: null, otherNames: null, reference: 'Decree 7', year: 2004 },
  { title: 'Action Plan', translatedTitle: null, otherNames: null, reference: '2016–2018', year: 2016 },
]

it.each([
  ['another order of words', { title: 'Migration and Asylum Law' }, ['Law on Migration and Asylum']],
  ['the same number in another language', { title: 'Estrangeiros', reference: 'Lei n.º 11/2017' }, ['Law on Migration and Asylum']],
  ['the same number in words', { title: 'Aliens', reference: 'Act No. 11 of 2017' }, ['Law on Migration and Asylum']],
  ['the same number with a short year', { title: 'Aliens', reference: 'Lei 11/17' }, ['Law on Migration and Asylum']],
  ['the same number in Arabic digits', { title: 'قانون', reference: 'رقم ١١/٢٠١٧' }, ['Law on Migration and Asylum']],
  ['the number and the year apart', { title: 'Nationality', reference: 'No. 7', year: '2004' }, ['Citizenship Order']],
  ['a title without its accents', { title: 'lei de migracao e asilo' }, ['Lei de Migração e Asilo']],
  ['a translated title', { title: 'Codigo do Trabalho' }, ['Labour Code']],
  ['a name in use beside the title', { title: 'The Employees Statute' }, ['Labour Code']],
  ['another law', { title: 'Human Trafficking Law', reference: 'Law No. 3/2017' }, []],
  ['the same number of another year', { title: 'Aliens', reference: 'Law No. 11/2018' }, []],
  ['another plan of the same period', { title: 'Strategy', reference: '2016–2018', year: '2016' }, []],
  ['nothing typed', { title: '' }, []],
])('finds the entry behind %s', (_, wanted, titles) => {
  expect(similarSources(register, { reference: '', year: '', ...wanted }).map(({ title }) => title)).toEqual(titles)
})
