import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuthoredText } from '@/components/answers/authored-text'
import { EditSource } from '@/components/sources/edit-source'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { Tag } from '@/components/ui/tag'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { labelOf } from '@/lib/framework/texts'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { can } from '@/lib/permissions'
import { findSource } from '@/lib/sources/queries'

type Props = PageProps<'/assessments/[assessmentId]/sources/[sourceId]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'sources')).title }
}

/** One entry of the register, with the passages cited from it in this assessment. */
export default async function SourcePage({ params }: Props) {
  const { assessmentId, sourceId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/sources/${sourceId}`)
  const locale = (await getLocale()) as Locale
  const { assessment, framework, source } = await asPerson(person, async (tx) => {
    const assessment = (await findAssessment(tx, assessmentId)) ?? notFound()
    const source = (await findSource(tx, assessment, sourceId)) ?? notFound()
    return { assessment, source, framework: (await findFrameworkTexts(tx, assessment.frameworkId, locale)) ?? notFound() }
  })
  const words = await wordsOf(locale, 'sources')
  const t = await getTranslations('common')
  const { passages, ...entry } = source
  const kinds = framework.evidenceKinds.map(({ code, label }) => ({ code, label }))
  const codes = [...new Set(passages.flatMap(({ answer }) => answer?.indicatorCode ?? []))]
  const missing = <Tag tone="wait" icon="alert">{words.missing}</Tag>
  const language = entry.locale && (new Intl.DisplayNames(locale, { type: 'language' }).of(entry.locale) ?? entry.locale)
  const answerAddress = (code: string) => `/assessments/${assessment.id}/answers/${code}#${code}`
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <PageHead
          above={<Breadcrumbs label={t('where')} crumbs={[{ name: words.back, href: `/assessments/${assessment.id}/sources` }, { name: entry.title }]} />}
          title={entry.locale ? <span lang={entry.locale} dir={directionOf(entry.locale)}>{entry.title}</span> : entry.title}
        />
        <div className="cols cols--margin">
          <div className="flow-l">
            <section className="flow">
              <h2 className="ruled">{words.entry}</h2>
              <dl className="facts">
                <dt>{words.kind}</dt><dd>{labelOf(framework.evidenceKinds, entry.kind)}</dd>
                <dt>{words.reference}</dt><dd>{entry.reference ? <bdi>{entry.reference}</bdi> : missing}</dd>
                <dt>{words.year}</dt><dd>{entry.year ?? missing}</dd>
                <dt>{words.link}</dt><dd>{entry.link ? <a href={entry.link} rel="noreferrer" dir="ltr">{entry.link}</a> : missing}</dd>
                <dt>{words.language}</dt><dd>{language || missing}</dd>
              </dl>
              {can(person, 'source:write', { assessment }) && (
                <EditSource words={words} failures={await wordsOf(locale, 'answers')} kinds={kinds} assessmentId={assessment.id} source={entry} />
              )}
            </section>
            <section className="flow">
              <h2 className="ruled">{words.passages}</h2>
              {passages.length === 0 && <p className="soft">{words.noneInAnswers}</p>}
              {passages.map(({ id, locator, quote, answer }) => (
                <div className="cite" key={id}>
                  <p className="row row--between">
                    <strong>{locator ?? words.noArticle}</strong>
                    {answer && <Link className="xs" href={answerAddress(answer.indicatorCode)} prefetch={false}><bdi>{answer.indicatorCode}</bdi></Link>}
                  </p>
                  {quote && answer ? <AuthoredText text={quote} lang={answer.locale} dir={directionOf(answer.locale)} /> : <p className="small soft">{words.noPassage}</p>}
                </div>
              ))}
            </section>
          </div>
          <aside aria-label={words.used}>
            <section className="margin-note flow-s">
              <h2 className="eyebrow">{words.used}</h2>
              <p>
                {codes.length === 0 ? words.noneInAnswers : `${words.usedAnswers} `}
                {codes.map((code) => <span key={code}><Link href={answerAddress(code)} prefetch={false}><bdi>{code}</bdi></Link>{' '}</span>)}
              </p>
            </section>
          </aside>
        </div>
      </div>
    </main>
  )
}
