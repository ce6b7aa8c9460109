import Link from 'next/link'
import { AuthoredText } from '@/components/answers/authored-text'
import type { FrameworkTexts } from '@/lib/framework/texts'
import { directionOf } from '@/lib/i18n/locales'
import type { Use } from '@/lib/sources/queries'
import { placeOf } from './places'
import type { SourceWords } from './words'

type Props = { uses: Use[]; words: SourceWords; dimensions: FrameworkTexts['dimensions']; assessmentId: string }

/** The articles and passages that answers and paragraphs cite from one entry. */
export const EntryPassages = ({ uses, words, dimensions, assessmentId }: Props) =>
  uses.map((use) => {
    const place = placeOf(use, dimensions, assessmentId)
    const locale = use.answer?.locale ?? use.finding?.locale
    return (
      <div className="cite" key={use.id}>
        <p className="row row--between">
          <strong dir="auto">{use.locator ?? words.noArticle}</strong>
          {place && <Link className="xs" href={place.address} prefetch={false}>{place.isTakenOut ? words.takenOut : <bdi>{place.name}</bdi>}</Link>}
        </p>
        {use.quote && locale ? <AuthoredText text={use.quote} lang={locale} dir={directionOf(locale)} /> : <p className="small soft">{words.noPassage}</p>}
      </div>
    )
  })
