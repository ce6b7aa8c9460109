import { diffWordsWithSpace } from 'diff'
import { Marked } from './marked'

/** What says aloud that words came or went. */
type ChangeWords = { added: string; removed: string }

/** One text become another, with the words that came and went. */
export const ChangedWords = ({ before, after, words }: { before: string; after: string; words: ChangeWords }) =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }, index) => {
    if (added) return <Marked key={index} as="ins" says={words.added}>{value}</Marked>
    if (removed) return <Marked key={index} as="del" says={words.removed}>{value}</Marked>
    return value
  })
