import Link from 'next/link'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Place, Places } from './places'
import type { SourceWords } from './words'

/** Codes of answers or numbers of paragraphs, each leading there. */
export const PlaceList = ({ places, words }: { places: Place[]; words: SourceWords }) =>
  places.map(({ name, address, isTakenOut }, index) => (
    <span key={address}>
      {index > 0 && ', '}
      <Link className="nowrap" href={address} prefetch={false}>{isTakenOut ? words.takenOut : <bdi>{name}</bdi>}</Link>
    </span>
  ))

type Props = { places: Places; elsewhere: number; words: SourceWords; locale: string }

/** Where an entry is used, as far as the reader sees it; `elsewhere` counts the citations that they do not see. */
export const UsedIn = ({ places: { answers, paragraphs }, elsewhere, words, locale }: Props) => (
  <>
    {answers.length > 0 && <p>{words.usedAnswers} <PlaceList places={answers} words={words} /></p>}
    {paragraphs.length > 0 && <p>{words.usedParagraphs} <PlaceList places={paragraphs} words={words} /></p>}
    {answers.length + paragraphs.length === 0 && <p>{words.usedNowhere}</p>}
    {elsewhere > 0 && <p>{words.usedElsewhere.replace('{count}', elsewhere.toLocaleString(formatTag(locale)))}</p>}
  </>
)
