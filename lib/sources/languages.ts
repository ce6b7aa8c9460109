/** Official and working languages of the countries that take part, by code; a title is printed in one of them. */
const codes = (
  'af am ar az be bg bn bs ca cs da de el en es et fa fi fil fr gn ha he hi hr ht hu hy id ig is it ja ka kk km ko ky lb lo lt lv mg mk mn ms mt my ' +
  'ne nl no pl ps pt ro ru rw si sk sl sm sn so sq sr st sv sw ta tet tg th ti tk to tr uk ur uz vi wo xh yo zh zu'
).split(' ')

/** Tetum has a name in none of the lists that browsers bring. */
const tetum: Record<string, string> = { en: 'Tetum', fr: 'tétoum', es: 'tetun', pt: 'tétum', ar: 'التيتومية' }

/** The languages a title may be in, by their names in the reader's language; an entry's own is there whatever it is. */
export function titleLanguages(reader: string, own: string) {
  const names = new Intl.DisplayNames(reader, { type: 'language' })
  const order = new Intl.Collator(reader)
  return [...new Set([...codes, ...(own ? [own] : [])])]
    .map((code) => ({ code, name: (code === 'tet' && tetum[reader]) || (names.of(code) ?? code) }))
    .sort((one, other) => order.compare(one.name, other.name))
}
