import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { type FormContent, formMarks } from './content'
import { differencesOf, type Standing } from './differences'
import { renderForm } from './docx'
import { readForm } from './read-form'
import { formWords } from './words'

const asked = { question: 'Is it so?', guidance: 'Look for it.', levels: { inPlace: 'Yes.', partly: 'In part.', notInPlace: 'No.' }, expected: 'law' }
const content: FormContent = {
  assessmentId: 'assessment',
  institutionId: 'institution',
  frameworkId: 'framework',
  locale: 'en',
  assessment: 'Timor-Leste 2026',
  institution: { name: 'Ministry of Education', locale: 'en' },
  referenceDate: '30 September 2026',
  dueOn: null,
  presences: { inPlace: 'In place', partly: 'Partly in place', notInPlace: 'Not in place', notApplicable: 'Not applicable', noInformation: 'No information' },
  dimensions: [
    {
      code: 'MR',
      name: '1. Rights',
      indicators: [
        { ...asked, code: 'MR-03', version: 5, presence: 'partly', explanation: 'First & <foremost>.\n\n- one\n- two\n\nLast [@1].', reason: '' },
        { ...asked, code: 'MR-04', version: 0, presence: 'notAssessed', explanation: '', reason: '' },
      ],
    },
  ],
}

const made = async (locale: 'en' | 'ar' = 'en') => renderForm({ ...content, locale }, await formWords(locale, null))
/** The same file after somebody worked on its text. */
async function edited(work: (xml: string) => string, part = 'word/document.xml') {
  const files = unzipSync(await made())
  return zipSync({ ...files, [part]: strToU8(work(strFromU8(files[part]!))) })
}
const faultOf = (bytes: Uint8Array) => {
  try {
    return readForm(bytes)
  } catch (error) {
    return (error as { details: { fields: object } }).details.fields
  }
}

describe('a form', () => {
  it.each(['en', 'ar'] as const)('comes back as it went, in %s', async (locale) => {
    const { entries, ...whose } = readForm(await made(locale))
    expect(whose).toEqual({ assessmentId: 'assessment', institutionId: 'institution', frameworkId: 'framework' })
    expect(entries).toEqual(content.dimensions[0]!.indicators.map(({ code, version, presence, explanation, reason }) => ({ code, version, presence, explanation, reason })))
  })

  it('gives what was typed, with the sources beneath the explanation', async () => {
    const bytes = await edited((xml) => {
      const at = xml.lastIndexOf('MR-04')
      const rows = xml.slice(at).split('</w:tr>')
      rows[7] = rows[7]!.replace(/<\/w:p>(?!.*<\/w:p>)/s, '<w:r><w:t>Enrolment is open.</w:t></w:r><w:del><w:r><w:delText>gone</w:delText><w:t>gone</w:t></w:r></w:del></w:p>')
      rows[8] = rows[8]!.replace(/<\/w:p>(?!.*<\/w:p>)/s, '<w:ins><w:r><w:t>Law No. 14/2008, article 4</w:t></w:r></w:ins></w:p>')
      rows[1] = rows[1]!.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"')
      return xml.slice(0, at) + rows.join('</w:tr>')
    })
    const [, second] = readForm(bytes).entries
    expect(second).toMatchObject({ presence: 'inPlace', explanation: 'Enrolment is open.\n\nLaw No. 14/2008, article 4' })
  })

  it('with two boxes marked leaves the choice to the writer', async () => {
    const bytes = await edited((xml) => xml.replace('w14:checked w14:val="0"', 'w14:checked w14:val="1"'))
    expect(readForm(bytes).entries[0]?.presence).toBeNull()
  })
})

describe('a file is refused with the reason', () => {
  it.each([
    ['no Word file', () => Promise.resolve(strToU8('plain words')), { file: ['notWord'] }],
    ['cut off', async () => (await made()).slice(0, 4000), { file: ['notWord'] }],
    ['a Word file of somebody else', () => edited((xml) => xml.replaceAll(formMarks.version, 'Another'), 'docProps/custom.xml'), { file: ['foreign'] }],
    ['an older layout', () => edited((xml) => xml.replace(/(MGI form"[^>]*>\s*<vt:lpwstr>)1/, '$10'), 'docProps/custom.xml'), { file: ['oldForm'] }],
    ['a text that ends too early', () => edited((xml) => xml.slice(0, xml.length / 2)), { file: ['damaged'] }],
    ['a lost row', () => edited((xml) => xml.replace(/<w:tr>.*?<\/w:tr>/s, '')), { file: ['damaged'], where: ['MR-03'] }],
    ['a lost table', () => edited((xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/s, '')), { file: ['damaged'], where: ['MR-03'] }],
    ['a doubled table', () => edited((xml) => xml.replace(/<w:tbl>.*?<\/w:tbl>/s, '$&<w:p/>$&')), { file: ['damaged'], where: ['MR-03'] }],
    ['an indicator that was not in it', () => edited((xml) => xml.replaceAll('MR-04', 'MR-09')), { file: ['foreign'], where: ['MR-09'] }],
  ])('%s', async (_, bytes, expected) => expect(faultOf(await bytes())).toEqual(expected))

  it('without unpacking what is far too large', async () => {
    const files = unzipSync(await made())
    const bomb = zipSync({ ...files, 'word/document.xml': new Uint8Array(30 * 1024 * 1024) })
    expect(bomb.length).toBeLessThan(1024 * 1024)
    expect(faultOf(bomb)).toEqual({ file: ['notWord'] })
  })
})

describe('the differences', () => {
  const entry = { code: 'MR-03', version: 5, presence: 'partly', explanation: 'New words.', reason: '' } as const
  const standing: Standing = { id: 'id', code: 'MR-03', version: 5, presence: 'partly', explanation: 'Old words.', reason: '', closed: null }
  it.each([
    ['what changes, field by field', entry, standing, { kind: 'changed', fields: [{ field: 'explanation', before: 'Old words.', after: 'New words.' }] }],
    ['nothing where all is here already', { ...entry, explanation: 'Old words. ' }, standing, { kind: 'same' }],
    ['what was changed here since', entry, { ...standing, version: 7 }, { kind: 'stale' }],
    ['what was taken back since', entry, undefined, { kind: 'gone' }],
    ['what is submitted', entry, { ...standing, closed: 'submitted' }, { kind: 'submitted' }],
    ['what the institution writes itself', entry, { ...standing, closed: 'begun' }, { kind: 'begun' }],
    ['more than one choice', { ...entry, presence: null }, standing, { kind: 'unclear' }],
  ] as const)('tell %s', (_, read, here, expected) => expect(differencesOf([read], here ? [here] : [])[0]).toMatchObject(expected))
})
