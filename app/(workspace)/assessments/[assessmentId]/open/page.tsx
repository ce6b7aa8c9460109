import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { WorkTag } from '@/components/answers/work-tag'
import { DimensionLabel } from '@/components/ui/badge'
import { Empty } from '@/components/ui/empty'
import { PageHead } from '@/components/ui/page-head'
import { findOpen } from '@/lib/answers/dimension'
import { needOf, progressOf, workStateOf } from '@/lib/answers/progress'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { indicatorsIn, languageOf } from '@/lib/framework/texts'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'

type Props = PageProps<'/assessments/[assessmentId]/open'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'answers')).openTitle }
}

/** Every indicator that still needs work, each with what it needs and a link to its card. */
export default async function OpenPage({ params }: Props) {
  const { assessmentId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/open`)
  const locale = (await getLocale()) as Locale
  const found = await asPerson(person, (tx) => findOpen(tx, assessmentId, locale))
  if (!found || found.standings.length === 0) notFound()
  const words = await wordsOf(locale, 'answers')
  const { framework, open, standings } = found
  const number = (value: number) => value.toLocaleString(formatTag(locale))
  const progress = progressOf(standings)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead title={words.openTitle} lead={words.openLead}>
          <p>{fill(words.answered, { answered: number(progress.answered), total: number(progress.total) })}</p>
        </PageHead>
        <div className="flow-l">
          {open.size === 0 && <Empty title={words.openNone}><p>{words.openNoneLead}</p></Empty>}
          {framework.dimensions.map((dimension) => {
            const indicators = indicatorsIn(dimension).filter(({ code }) => open.has(code))
            if (indicators.length === 0) return null
            return (
              <section key={dimension.code} aria-labelledby={dimension.code}>
                <h2 id={dimension.code} className="subdomain">
                  <DimensionLabel dimension={dimension.number} label={fill(words.dimension, { number: number(dimension.number) })} name={dimension.shortName} />
                </h2>
                <ul className="rows" role="list">
                  {indicators.map((indicator) => {
                    const standing = open.get(indicator.code)!
                    const state = workStateOf(standing)
                    return (
                      <li className="rowq" key={indicator.code}>
                        <span className="code"><bdi>{indicator.code}</bdi></span>
                        <span>
                          <Link href={`/assessments/${found.assessment.id}/answers/${indicator.code}#${indicator.code}`} prefetch={false} lang={languageOf(framework, indicator, 'question')}>{indicator.question}</Link>
                          <span className="small soft">{words[`needs_${needOf(standing)}`]}</span>
                        </span>
                        <WorkTag state={state} label={words[`work_${state}`]} />
                      </li>
                    )
                  })}
                </ul>
              </section>
            )
          })}
        </div>
      </div>
    </main>
  )
}
