import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareTexts, composeText, isDifference, mergeTexts } from './merge'

const base = 'Law No. 11/2017 provides that asylum seekers are entitled to social protection. The law is in force.'

describe('merging two texts of one origin', () => {
  it.each([
    ['changes at different places', base.replace('entitled', 'entitled at once'), base.replace('in force', 'in force since 2018'), base.replace('entitled', 'entitled at once').replace('in force', 'in force since 2018')],
    ['a text that one of them left alone', base, base.replace('asylum seekers', 'refugees'), base.replace('asylum seekers', 'refugees')],
    ['the same change twice', base.replace('The law', 'It'), base.replace('The law', 'It'), base.replace('The law', 'It')],
    ['an addition at the end and one at the beginning', `${base} See [@1].`, `In 2017: ${base}`, `In 2017: ${base} See [@1].`],
  ])('takes %s', (_, mine, saved, expected) => expect(mergeTexts(base, mine, saved)).toBe(expected))

  it('knows the words of Arabic', () => {
    const merged = mergeTexts('يحق للأطفال الالتحاق بالمدارس العامة', 'يحق لجميع الأطفال الالتحاق بالمدارس العامة', 'يحق للأطفال الالتحاق بالمدارس العامة مجانا')
    expect(merged).toBe('يحق لجميع الأطفال الالتحاق بالمدارس العامة مجانا')
  })

  it.each([
    ['the same word', base.replace('entitled', 'entitled at once'), base.replace('entitled', 'entitled from the first day')],
    ['neighbouring words', base.replace('asylum', 'all'), base.replace('seekers', 'applicants')],
    ['both at the end', `${base} Mine.`, `${base} Theirs.`],
    ['a mark inside changed words', base.replace('in force', 'in force [@1]'), base.replace('force', 'effect')],
  ])('leaves %s to the person', (_, mine, saved) => expect(mergeTexts(base, mine, saved)).toBeNull())

  it('asks where both began with nothing', () => expect(mergeTexts('', 'Mine.', 'Theirs.')).toBeNull())
})

describe('two texts beside each other', () => {
  const differences = (from: string | null, mine: string, saved: string) => compareTexts(from, mine, saved).filter(isDifference)

  it('proposes the words of whoever changed a place, and nothing where both did', () => {
    const mine = base.replace('entitled', 'entitled at once').replace('in force', 'applied')
    const saved = base.replace('entitled', 'entitled from the first day').replace('asylum seekers', 'refugees')
    expect(differences(base, mine, saved)).toMatchObject([
      { mine: 'asylum seekers', saved: 'refugees', proposal: 'saved' },
      { proposal: null },
      { mine: 'applied', saved: 'in force', proposal: 'mine' },
    ])
  })

  it('shows small differences of two texts whose origin is empty or not known', () => {
    for (const from of ['', null]) {
      expect(differences(from, 'They are entitled at once to protection.', 'They are entitled later to protection.')).toEqual([{ mine: 'at once', saved: 'later', proposal: null }])
    }
  })

  it('holds the words of both where both are picked, and parts them', () => {
    const stretches = compareTexts(null, 'entitled at once to benefits', 'entitled from the moment they apply to benefits')
    expect(composeText(stretches, () => 'both')).toBe('entitled from the moment they apply at once to benefits')
  })

  it('gives back either text whole, whatever they are', () => {
    const word = fc.constantFrom('law', 'right', 'of', 'entry', '[@1]', 'حق', '.', ' ', '\n')
    const text = fc.array(word, { maxLength: 25 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(fc.option(text), text, text, (from, mine, saved) => {
        const stretches = compareTexts(from, mine, saved)
        expect(composeText(stretches, () => 'mine')).toBe(mine)
        expect(composeText(stretches, () => 'saved')).toBe(saved)
      }),
    )
  })

  it('does not search for ever in two long texts that have nothing in common', () => {
    const long = (letter: string) => Array.from({ length: 5_000 }, (_, index) => `${letter}${index}`).join(' ')
    const begun = Date.now()
    expect(composeText(compareTexts('', long('a'), long('b')), () => 'mine')).toBe(long('a'))
    expect(Date.now() - begun).toBeLessThan(3_000)
  })
})
