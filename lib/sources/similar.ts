/** Words that say little about which law is meant, in the languages of the interface. */
const common = new Set('the of on and for de la le les du des et el los las y o a e do da dos das no na law loi ley lei act code codigo decree decreto decret قانون مرسوم'.split(' '))

const wordsOf = (title: string) =>
  new Set(
    title
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1 && !common.has(word)),
  )

/**
 * Entries whose title or number is near what somebody is about to add, nearest first: the same number, or at least half of
 * all their words in common. Offered before a double is made; the person decides.
 */
export function similarSources<S extends { title: string; reference: string | null }>(entries: readonly S[], wanted: { title: string; reference: string }): S[] {
  const words = wordsOf(wanted.title)
  const number = plainNumber(wanted.reference)
  return entries
    .map((entry) => ({ entry, nearness: number && plainNumber(entry.reference ?? '') === number ? 1 : shared(words, wordsOf(entry.title)) }))
    .filter(({ nearness }) => nearness >= 0.5)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, 5)
    .map(({ entry }) => entry)
}

/** "Law No. 11/2017" and "Lei n.º 11/2017" are one number. */
const plainNumber = (reference: string) => /\d+\s*\/\s*\d{2,4}/.exec(reference)?.[0].replaceAll(/\s/g, '') ?? ''

function shared(a: Set<string>, b: Set<string>) {
  if (a.size === 0 || b.size === 0) return 0
  const both = [...a].filter((word) => b.has(word)).length
  return both / (a.size + b.size - both)
}
