import { Marked } from '@/components/ui/marked'
import { directionOf } from '@/lib/i18n/locales'
import type { Piece } from '@/lib/review/compare'

type Props = { pieces: Piece[]; /** where it is known */ lang?: string; words: { came: string; went: string } }

/** A text with the words that came and went, for the eye and for those who listen. */
export function MarkedPieces({ pieces, lang, words }: Props) {
  return (
    <p className="measure whitespace-pre-wrap" lang={lang} dir={lang ? directionOf(lang) : 'auto'}>
      {pieces.map(({ value, change }, index) =>
        change ? <Marked key={index} as={change === 'came' ? 'ins' : 'del'} says={words[change]}>{value}</Marked> : value,
      )}
    </p>
  )
}
