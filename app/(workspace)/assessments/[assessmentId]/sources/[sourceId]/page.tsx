import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EvidenceFiles } from '@/components/evidence/evidence-files'
import { EditSource } from '@/components/sources/edit-source'
import { RestoreEntry } from '@/components/sources/entry-acts'
import { EntryFacts } from '@/components/sources/entry-facts'
import { EntryMargin } from '@/components/sources/entry-margin'
import { EntryPassages } from '@/components/sources/entry-passages'
import { EntryState } from '@/components/sources/entry-state'
import { placesOf } from '@/components/sources/places'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { findFiles } from '@/lib/evidence/queries'
import { fill } from '@/lib/i18n/fill'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { findEntryPage } from '@/lib/sources/entry-page'

type Props = PageProps<'/assessments/[assessmentId]/sources/[sourceId]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'sources')).title }
}

/** One entry of the register: its facts, the passages cited from it, where it is used, and its history. */
export default async function SourcePage({ params, searchParams }: Props) {
  const { assessmentId, sourceId } = await params
  const { merged } = await searchParams
  const address = `/assessments/${assessmentId}/sources`
  const person = await requirePerson(`${address}/${sourceId}`)
  const locale = (await getLocale()) as Locale
  const { found, files } = await asPerson(person, async (tx) => {
    const found = (await findEntryPage(tx, assessmentId, sourceId, locale)) ?? notFound()
    return { found, files: 'mergedIntoId' in found ? null : await findFiles(tx, found.assessment, found.entry) }
  })
  if ('mergedIntoId' in found) redirect(`${address}/${found.mergedIntoId}?merged=${sourceId}`)
  const { assessment, framework, entry, uses, elsewhere, deeds, may } = found
  const words = await wordsOf(locale, 'sources')
  const failures = await wordsOf(locale, 'answers')
  const t = await getTranslations('common')
  const mergedEntry = deeds.find(({ other, isKept }) => isKept && other?.id === merged)?.other
  const kinds = framework.evidenceKinds.map(({ code, label }) => ({ code, label }))
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead
          above={<Breadcrumbs label={t('where')} crumbs={[{ name: words.back, href: address }, { name: entry.title }]} />}
          title={entry.locale ? <span lang={entry.locale} dir={directionOf(entry.locale)}>{entry.title}</span> : entry.title}
        >
          <p className="row">{entry.reference && <span className="small soft"><bdi>{entry.reference}</bdi></span>}<span><EntryState entry={entry} words={words} locale={locale} /></span></p>
        </PageHead>
        <div className="cols cols--margin">
          <div className="flow-l">
            {mergedEntry && <Notice tone="done" role="status" title={fill(words.mergedNotice, { title: mergedEntry.title })} />}
            {entry.removedAt && (
              <Notice tone="wait" title={words.deletedNote}>
                <p>{words.deletedLead}</p>
                {may.restore && <RestoreEntry label={words.restore} failures={failures} assessmentId={assessment.id} sourceId={entry.id} version={entry.version} />}
              </Notice>
            )}
            <section className="flow">
              <h2 className="ruled">{words.entry}</h2>
              <EntryFacts entry={entry} words={words} kinds={framework.evidenceKinds} locale={locale} isWhole={may.readWhole} />
              {!may.readWhole && <p className="soft">{words.titleOnlyNote}</p>}
              {may.write && <EditSource words={await wordsOf(locale, 'sourceForm')} failures={failures} kinds={kinds} assessmentId={assessment.id} source={entry} />}
            </section>
            {may.readWhole && (
              <section className="flow">
                <h2 className="ruled">{words.passages}</h2>
                {uses.length === 0 && <p className="soft">{words.usedNowhere}</p>}
                <EntryPassages uses={uses} words={words} dimensions={framework.dimensions} assessmentId={assessment.id} />
              </section>
            )}
            {files && <EvidenceFiles target={{ assessmentId: assessment.id, sourceId: entry.id, person: person.id }} locale={locale} {...files} />}
          </div>
          <EntryMargin
            {...{ entry, elsewhere, deeds, words, failures, locale, may }}
            places={placesOf(uses, framework.dimensions, assessment.id)}
            assessmentId={assessment.id}
          />
        </div>
      </div>
    </main>
  )
}
