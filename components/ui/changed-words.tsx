import { diffWordsWithSpace } from 'diff'
import { VisuallyHidden } from './visually-hidden'

/** What says aloud that words came or went. */
export type ChangeWords = { added: string; removed: string }

/** One text become another, with the words that came and went marked by more than their colour. */
export const ChangedWords = ({ before, after, words }: { before: string; after: string; words: ChangeWords }) =>
  diffWordsWithSpace(before, after).map(({ added, removed, value }, index) => {
    if (added) return <ins key={index}><VisuallyHidden>[{words.added}: </VisuallyHidden>{value}<VisuallyHidden>]</VisuallyHidden></ins>
    if (removed) return <del key={index}><VisuallyHidden>[{words.removed}: </VisuallyHidden>{value}<VisuallyHidden>]</VisuallyHidden></del>
    return value
  })
