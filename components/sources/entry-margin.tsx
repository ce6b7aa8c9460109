import type { Failures } from '@/components/ui/failures'
import { ButtonLink } from '@/components/ui/button'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import type { SourceDeed } from '@/lib/sources/history'
import type { SourceEntry } from '@/lib/sources/schema'
import { DeleteEntry } from './entry-acts'
import { EntryHistory } from './entry-history'
import { UsedIn } from './place-list'
import type { Places } from './places'
import type { SourceWords } from './words'

type Props = {
  entry: SourceEntry
  places: Places
  /** citations that the reader does not see */
  elsewhere: number
  deeds: SourceDeed[]
  words: SourceWords
  failures: Failures
  locale: Locale
  assessmentId: string
  may: { write: boolean; merge: boolean; readWhole: boolean }
}

/** Beside an entry: where it is used, what happened to it, and the acts that end it. */
export function EntryMargin({ entry, places, elsewhere, deeds, words, failures, locale, assessmentId, may }: Props) {
  const isUsed = places.answers.length + places.paragraphs.length + elsewhere > 0
  const used = <UsedIn places={places} elsewhere={elsewhere} words={words} locale={locale} />
  return (
    <aside className="flow-l" aria-label={words.used}>
      <section className="margin-note flow-s">
        <h2 className="eyebrow">{words.used}</h2>
        {used}
        {isUsed && may.write && <p className="soft">{words.changesEverywhere}</p>}
      </section>
      {may.readWhole && (
        <section className="margin-note flow-s">
          <h2 className="eyebrow">{words.history}</h2>
          <EntryHistory deeds={deeds} words={words} locale={locale} assessmentId={assessmentId} />
        </section>
      )}
      {may.merge && (
        <section className="margin-note flow-s">
          <h2 className="eyebrow">{words.merge}</h2>
          <p>{words.mergeNote}</p>
          <ButtonLink look="second" href={`/assessments/${assessmentId}/sources/${entry.id}/merge`}>{words.mergeOpen}</ButtonLink>
        </section>
      )}
      {may.write && (
        <section className="margin-note flow-s">
          <h2 className="eyebrow">{words.delete}</h2>
          {isUsed ? (
            <>
              <p>{words.deleteUsed}</p>
              {used}
            </>
          ) : (
            <>
              <p>{words.deleteNote}</p>
              <DeleteEntry
                {...{ assessmentId, sourceId: entry.id, version: entry.version, failures }}
                words={{ deleteAct: words.deleteAct, deleteSure: fill(words.deleteSure, { title: entry.title }), deleteYes: words.deleteYes, cancel: words.cancel }}
              />
            </>
          )}
        </section>
      )}
    </aside>
  )
}
