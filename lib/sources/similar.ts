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

type Named = { title: string; translatedTitle: string | null; otherNames: string | null; reference: string | null; year: number | null }

/**
 * Entries of which a title, another name or the number is near what somebody is about to add, nearest first: the same number and year, or at least
 * half of all their words in common. Offered before a double is made; the person decides.
 */
export function similarSources<S extends Named>(entries: readonly S[], wanted: { title: string; reference: string; year: string }): S[] {
  const words = wordsOf(wanted.title)
  const number = numberOf(wanted.reference, wanted.year)
  const nearness = ({ title, translatedTitle, otherNames, reference, year }: Named) => {
    if (number && numberOf(reference ?? '', String(year ?? '')) === number) return 1
    return Math.max(...[title, translatedTitle ?? '', ...(otherNames ?? '').split('\n')].map((name) => shared(words, wordsOf(name))))
  }
  return entries
    .map((entry) => ({ entry, nearness: nearness(entry) }))
    .filter((each) => each.nearness >= 0.5)
    .sort((a, b) => b.nearness - a.nearness)
    .slice(0, 5)
    .map(({ entry }) => entry)
}

/** "Law No. 11/2017", "Lei n.º 11/17" and "Act No. 11 of 2017" are one number; so is "Decree 11" with the year beside it. */
function numberOf(written: string, yearBeside: string) {
  const reference = written.replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  const [, joined, of] = /(\d+)\s*\/\s*(\d{4}|\d{2})(?!\d)/.exec(reference) ?? []
  if (joined && of) return `${Number(joined)}/${wholeYear(of)}`
  const number = /(?<!\d)(\d{1,3}|\d{5,})(?!\d)/.exec(reference)?.[0] // four digits are a year
  const year = /(?<!\d)(1[5-9]|20)\d\d(?!\d)/.exec(reference)?.[0] ?? yearBeside
  return number && year ? `${Number(number)}/${year}` : ''
}

const wholeYear = (year: string) => (year.length === 4 ? year : `${Number(year) > 50 ? '19' : '20'}${year}`)

function shared(a: Set<string>, b: Set<string>) {
  if (a.size === 0 || b.size === 0) return 0
  const both = [...a].filter((word) => b.has(word)).length
  return both / (a.size + b.size - both)
}
