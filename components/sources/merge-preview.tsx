import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button'
import type { Failures } from '@/components/ui/failures'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { FrameworkTexts } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import type { Use } from '@/lib/sources/queries'
import type { SourceEntry } from '@/lib/sources/schema'
import { MergeEntries } from './entry-acts'
import { EntryFacts } from './entry-facts'
import { EntryPassages } from './entry-passages'
import { UsedIn } from './place-list'
import { placesOf } from './places'
import type { SourceWords } from './words'

type Props = {
  assessment: AssessmentInView
  framework: FrameworkTexts
  from: SourceEntry
  into: SourceEntry
  uses: Use[]
  elsewhere: number
  words: SourceWords
  failures: Failures
  locale: Locale
}

/** The second step of merging: both entries side by side, and every citation that moves; then the act. */
export function MergePreview({ assessment, framework, from, into, uses, elsewhere, words, failures, locale }: Props) {
  const register = `/assessments/${assessment.id}/sources`
  const side = (title: string, entry: SourceEntry, act?: ReactNode) => (
    <section className="box flow">
      <h2>{title}</h2>
      <EntryFacts entry={entry} words={words} kinds={framework.evidenceKinds} locale={locale} isWhole />
      {act}
    </section>
  )
  return (
    <div className="flow-l">
      <div className="cols cols--two">
        {side(words.mergeKept, into)}
        {side(words.mergeGone, from, <ButtonLink look="quiet" href={`${register}/${into.id}/merge?with=${from.id}`}>{words.mergeSwap}</ButtonLink>)}
      </div>
      <section className="flow measure">
        <h2 className="ruled">{words.mergeMoves}</h2>
        {uses.length + elsewhere === 0 ? (
          <p>{words.mergeMovesNone}</p>
        ) : (
          <>
            <p>{words.mergeMovesLead}</p>
            <UsedIn places={placesOf(uses, framework.dimensions, assessment.id)} elsewhere={elsewhere} words={words} locale={locale} />
            <EntryPassages uses={uses} words={words} dimensions={framework.dimensions} assessmentId={assessment.id} />
          </>
        )}
        <p className="soft">{words.mergeFacts}</p>
        <div className="row">
          <MergeEntries
            label={words.mergeAct}
            failures={failures}
            assessmentId={assessment.id}
            from={{ id: from.id, version: from.version }}
            into={{ id: into.id, version: into.version }}
          />
          <ButtonLink look="quiet" href={`${register}/${from.id}`}>{words.cancel}</ButtonLink>
        </div>
      </section>
    </div>
  )
}
