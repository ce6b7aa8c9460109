import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerpt, holdsAll, soughtWords } from './excerpt'

const marked = (text: string, query: string) => excerpt(text, soughtWords(query)).map(({ text: piece, isMatch }) => (isMatch ? `[${piece}]` : piece)).join('')

describe('a search', () => {
  it.each([
    ['Lei de Migração e Asilo', 'migracao', 'Lei de [Migração] e Asilo'],
    ['The Law on Asylum', 'ASYLUM law', 'The [Law] on [Asylum]'],
    ['قانون الهجرة واللجوء', 'الهجرة', 'قانون [الهجرة] واللجوء'],
    ['Nothing of it', 'else', 'Nothing of it'],
  ])('in “%s” for “%s” marks its words', (text, query, expected) => expect(marked(text, query)).toBe(expected))

  it('asks for every word, wherever each stands', () => {
    expect(holdsAll(['Labour Code', 'Law No. 4/2012'], soughtWords('code 4/2012'))).toBe(true)
    expect(holdsAll(['Labour Code'], soughtWords('code 4/2012'))).toBe(false)
  })

  it('cuts a long text around its first word', () => {
    const text = `${'before '.repeat(60)}needle${' after'.repeat(60)}`
    expect(marked(text, 'needle')).toMatch(/^… (before )+\[needle\]( after)+.{0,6} …$/)
  })

  it('never changes a character of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 150 }), fc.string({ unit: 'grapheme', maxLength: 6 }), (text, query) => {
        const shown = excerpt(text, soughtWords(query)).filter(({ text: piece }) => piece !== '… ' && piece !== ' …').map((piece) => piece.text).join('')
        expect(text).toContain(shown)
      }),
    )
  })
})
