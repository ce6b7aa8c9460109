const places = 'articles?|art\\.|sections?|chapters?|paragraphs?|pages?|pp?\\.|artigos?|artículos?|páginas?|المادة|المواد|الصفحة'
const withPlace = new RegExp(`^(.+?), ((?:${places}) .+)$`, 'isu')

/**
 * 'Law No. 4/2012, article 76' names a law of the register and a place in it. Null where a reference names no place.
 * `joinReference` gives back the very same text.
 */
export function splitReference(reference: string): { reference: string; locator: string } | null {
  const [, law, place] = withPlace.exec(reference) ?? []
  return law && place ? { reference: law, locator: place } : null
}

export const joinReference = (reference: string, locator: string) => `${reference}, ${locator}`
