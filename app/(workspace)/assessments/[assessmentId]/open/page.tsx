import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { NarrowForm } from '@/components/contributions/narrow-form'
import { WhoHasRow } from '@/components/contributions/who-has-row'
import { RowKeys } from '@/components/shortcuts/row-keys'
import { MustFixPanel } from '@/components/threads/must-fix-panel'
import { DimensionLabel } from '@/components/ui/badge'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { progressOf } from '@/lib/answers/progress'
import { requirePerson } from '@/lib/auth/session'
import { findWhoHasWhat } from '@/lib/contributions/who-has-what'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { indicatorsIn } from '@/lib/framework/texts'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { wordsFor } from '@/lib/i18n/words'
import { listMustFix } from '@/lib/threads/queries'

type Props = PageProps<'/assessments/[assessmentId]/open'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'handouts')).title }
}

const one = (value: string | string[] | undefined) => (typeof value === 'string' ? value : undefined)

async function read(tx: PersonTx, assessmentId: string, locale: Locale, narrowing: Parameters<typeof findWhoHasWhat>[3]) {
  const found = await findWhoHasWhat(tx, assessmentId, locale, narrowing)
  return found && { found, mustFix: await listMustFix(tx, found.assessment) }
}

/** Who has what: every indicator with where it stands, what it needs and which institutions have it in hand. */
export default async function OpenPage({ params, searchParams }: Props) {
  const { assessmentId } = await params
  const { standing, institution } = await searchParams
  const person = await requirePerson(`/assessments/${assessmentId}/open`)
  const locale = (await getLocale()) as Locale
  const narrowing = { standing: one(standing), institution: one(institution) }
  const { found, mustFix } = (await asPerson(person, (tx) => read(tx, assessmentId, locale, narrowing))) ?? notFound()
  const [words, answerWords] = [await wordsOf(locale, 'handouts'), await wordsOf(locale, 'answers')]
  const { framework, shown, standings } = found
  const number = (value: number) => value.toLocaleString(formatTag(locale))
  const progress = progressOf(standings)
  const isNarrowed = found.narrowing.standing !== '' || found.narrowing.institution !== ''
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={words.title} lead={words.lead}>
          <p>{fill(answerWords.answered, { answered: number(progress.answered), total: number(progress.total) })}</p>
        </PageHead>
        <div className="flow-l">
          <MustFixPanel mustFix={mustFix} assessmentId={assessmentId} words={await wordsOf(locale, 'threads')} />
          <NarrowForm narrowing={found.narrowing} institutions={found.institutions} words={words} answerWords={answerWords} />
          <p className="small soft" role="status">{fill(words.shown, { count: number(shown.size) })}</p>
          {shown.size === 0 && <Empty title={isNarrowed ? words.noneNarrowed : answerWords.openNone}><p>{isNarrowed ? words.noneNarrowedLead : answerWords.openNoneLead}</p></Empty>}
          {framework.dimensions.map((dimension) => {
            const indicators = indicatorsIn(dimension).filter(({ code }) => shown.has(code))
            if (indicators.length === 0) return null
            return (
              <section key={dimension.code} aria-labelledby={dimension.code}>
                <h2 id={dimension.code} className="subdomain">
                  <DimensionLabel dimension={dimension.number} label={fill(answerWords.dimension, { number: number(dimension.number) })} name={dimension.shortName} />
                </h2>
                <ul className="rows" role="list">
                  {indicators.map((indicator) => <WhoHasRow key={indicator.code} indicator={indicator} found={found} words={answerWords} locale={locale} />)}
                </ul>
              </section>
            )
          })}
        </div>
      </div>
      <RowKeys {...(await wordsFor('assessments.keys', ['next', 'previous']))} />
    </main>
  )
}
