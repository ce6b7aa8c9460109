import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { AddSource } from '@/components/sources/add-source'
import { RegisterTable } from '@/components/sources/register-table'
import { RowKeys } from '@/components/shortcuts/row-keys'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { wordsFor } from '@/lib/i18n/words'
import { can } from '@/lib/permissions'
import { listRegister } from '@/lib/sources/queries'
import { nameIn } from '@/lib/territories/names'

type Props = PageProps<'/assessments/[assessmentId]/sources'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'sources')).title }
}

const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : '')

/** The territory's register: searched and filtered on the server, so that it works without a script. */
export default async function SourcesPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const asked = await searchParams
  const search = { text: single(asked.q).slice(0, 200), kind: single(asked.kind), deleted: asked.deleted === '1' }
  const person = await requirePerson(`/assessments/${assessmentId}/sources`)
  const locale = (await getLocale()) as Locale
  const { assessment, framework, entries, mayAdd } = await asPerson(person, async (tx) => {
    const assessment = (await findAssessment(tx, assessmentId)) ?? notFound()
    if (!can(person, 'source:read', { assessment })) notFound()
    const framework = (await findFrameworkTexts(tx, assessment.frameworkId, locale)) ?? notFound()
    return { assessment, framework, entries: await listRegister(tx, assessment, search), mayAdd: can(person, 'source:add', { assessment }) }
  })
  const words = await wordsOf(locale, 'sources')
  const isFiltered = search.text !== '' || search.kind !== '' || search.deleted
  const kinds = framework.evidenceKinds.map(({ code, label }) => ({ code, label }))
  const address = `/assessments/${assessment.id}/sources`
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={search.deleted ? words.deletedTitle : words.title} lead={fill(words.lead, { territory: nameIn(assessment.territory.name, locale) })} />
        <div className="flow-l">
          <form className="row register-search print:hidden" role="search" action={address}>
            <div className="field">
              <label htmlFor="search">{words.search}</label>
              <input className="input" id="search" name="q" type="search" dir="auto" defaultValue={search.text} />
            </div>
            <div className="field">
              <label htmlFor="kind">{words.kind}</label>
              <select className="input" id="kind" name="kind" defaultValue={search.kind}>
                <option value="">{words.allKinds}</option>
                {kinds.map(({ code, label }) => <option key={code} value={code}>{label}</option>)}
              </select>
            </div>
            <Button look="second" icon="search" type="submit">{words.searchAct}</Button>
          </form>
          {mayAdd && !search.deleted && (
            <AddSource words={await wordsOf(locale, 'sourceForm')} failures={await wordsOf(locale, 'answers')} kinds={kinds} assessmentId={assessment.id} workingLocale={assessment.locale} />
          )}
          {entries.length === 0 ? (
            <Empty title={search.deleted ? words.noDeleted : isFiltered ? words.noMatch : words.emptyTitle}>
              {isFiltered ? <p><a href={address}>{words.showAll}</a></p> : <p>{words.emptyLead}</p>}
            </Empty>
          ) : (
            <RegisterTable
              entries={entries}
              caption={fill(words.caption, { count: entries.length.toLocaleString(formatTag(locale)) })}
              words={words}
              framework={framework}
              assessmentId={assessment.id}
              locale={locale}
            />
          )}
          <p className="row print:hidden">
            {isFiltered && entries.length > 0 && <a href={address}>{words.showAll}</a>}
            {!search.deleted && mayAdd && <a href={`${address}?deleted=1`}>{words.showDeleted}</a>}
            {entries.length > 0 && <PrintButton>{words.print}</PrintButton>}
          </p>
        </div>
      </div>
      <RowKeys {...(await wordsFor('assessments.keys', ['next', 'previous']))} />
    </main>
  )
}
