import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { directionOf } from '@/lib/i18n/locales'
import type { Piece } from '@/lib/review/compare'

type Props = { pieces: Piece[]; /** where it is known */ lang?: string; words: { came: string; went: string } }

/** A text with the words that came and went, for the eye and for those who listen. */
export function MarkedPieces({ pieces, lang, words }: Props) {
  return (
    <p className="measure whitespace-pre-wrap" lang={lang} dir={lang ? directionOf(lang) : 'auto'}>
      {pieces.map(({ value, change }, index) => {
        if (!change) return value
        const Mark = change === 'came' ? 'ins' : 'del'
        return <Mark key={index}><VisuallyHidden>[{words[change]}: </VisuallyHidden>{value}<VisuallyHidden>]</VisuallyHidden></Mark>
      })}
    </p>
  )
}
