import type { AuthoredText, Footnote, ProfileDocument } from './document'
import { blocks, type Run } from './runs'

const runsOf = (text: AuthoredText): Run[] =>
  blocks(text).flatMap((block) => (block.type === 'list' ? block.items.flat() : block.runs))

/** The footnotes of one text, in the order in which their marks are read. */
export const footnotesOf = (text: AuthoredText): Footnote[] =>
  runsOf(text).flatMap((run) => (run.type === 'footnote' ? [run.footnote] : []))

/** Every authored text in printed order. */
const authoredTexts = (document: ProfileDocument): AuthoredText[] => {
  const chapters = (place: 'front' | 'back') => document.chapters.filter((chapter) => chapter.place === place).flatMap(({ paragraphs }) => paragraphs)
  return [
    ...chapters('front'),
    ...document.introduction.paragraphs,
    ...document.dimensions.flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'findings' ? part.items : []))),
    ...(document.priorities?.items ?? []),
    ...chapters('back'),
    ...document.annexes.migof.paragraphs,
  ]
}

/** Footnotes are numbered through the whole document, the same in every format. */
export const footnoteNumbers = (document: ProfileDocument): ReadonlyMap<Footnote, number> =>
  new Map(authoredTexts(document).flatMap(footnotesOf).map((footnote, index) => [footnote, index + 1]))
