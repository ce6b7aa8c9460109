import { getLocale, getTranslations } from 'next-intl/server'
import { EditsProvider } from '@/components/edits/edits-provider'
import { LineNotice } from '@/components/edits/line-notice'
import type { EditWords } from '@/components/edits/words'
import { Badge } from '@/components/ui/badge'
import { dimensionClass } from '@/components/ui/dimension'
import { Empty } from '@/components/ui/empty'
import { progressOf } from '@/lib/answers/progress'
import type { WorkInView } from '@/lib/contributions/dimension'
import { noteFor } from '@/lib/framework/texts'
import { fill } from '@/lib/i18n/fill'
import type { Locale } from '@/lib/i18n/locales'
import { type AnswersOfPage, AnswersProvider } from './answers-context'
import { DimensionRail } from './dimension-rail'
import { IndicatorRow } from './indicator-row'
import { indicatorsInView } from './indicators-in-view'
import { NewsOfOthers } from './news-of-others'
import { OpenAnswerKeys } from './open-answer-keys'

type Props = { view: WorkInView; page: AnswersOfPage; personId: string; edits: EditWords; openCode: string | null }

/** The six dimensions at the side, and the chosen one with a row for every indicator. */
export async function DimensionAnswers({ view, page, personId, edits, openCode }: Props) {
  const t = await getTranslations('common')
  const reader = (await getLocale()) as Locale
  const { words, locale, may } = page
  const { dimension, framework, standings, assessment } = view
  const isContributor = assessment.participation?.role === 'contributor'
  const codes = new Set(dimension.subdomains.flatMap(({ indicators }) => indicators.map(({ code }) => code)))
  const progress = progressOf(standings.filter(({ code }) => codes.has(code)))
  const name = dimensionClass(dimension.number)
  const note = noteFor(dimension.subdomains.flatMap(({ indicators }) => [...indicators]))
  const language = new Intl.DisplayNames(locale, { type: 'language' }).of(assessment.locale) ?? assessment.locale
  const number = (value: number) => value.toLocaleString(locale)
  return (
    <EditsProvider person={personId} locale={locale} words={edits}>
      <AnswersProvider page={page}>
        <LineNotice />
        <div className="cols cols--rail answers">
          <DimensionRail dimensions={framework.dimensions} current={dimension.code} label={words.dimensions} assessmentId={assessment.id} locale={locale} />
          <div>
            <header className={`dimhead ${name}`}>
              <Badge dimension={dimension.number} size="l" />
              <div>
                <span className="dim__n">{fill(words.dimension, { number: number(dimension.number) })}</span>
                <h1>{dimension.name}</h1>
              </div>
            </header>
            <div className="flow-s small soft">
              {may.readDrafts && (
                <p>
                  {fill(words.answered, { answered: number(progress.answered), total: number(progress.total) })} ·{' '}
                  <a href={`/assessments/${assessment.id}/open`}>{words.whatIsOpen}</a>
                </p>
              )}
              {may.write && <p>{fill(words.workingLanguage, { language })}</p>}
              {!may.readDrafts && dimension.subdomains.length > 0 && <p>{isContributor ? words.contributorNote : words.readersNote}</p>}
              {note && <p>{note === 'draft' ? t('translationDraft') : t('inEnglishOnly')}</p>}
              {may.write && <noscript><p>{words.noScript}</p></noscript>}
            </div>
            {dimension.subdomains.length === 0 && <Empty title={words.noneHere}><p>{isContributor ? words.noneHereLead : words.readersNote}</p></Empty>}
            {dimension.subdomains.map((subdomain) => (
              <section key={subdomain.code} aria-labelledby={subdomain.code}>
                <h2 className="eyebrow subdomain" id={subdomain.code}>{subdomain.name}</h2>
                <div className="rows">
                  {indicatorsInView(view, subdomain.indicators, words, reader).map((indicator) => (
                    <IndicatorRow key={indicator.code} indicator={indicator} initiallyOpen={indicator.code === openCode} dimensionClass={name} />
                  ))}
                </div>
              </section>
            ))}
          </div>
        </div>
        <OpenAnswerKeys />
        <NewsOfOthers assessmentId={assessment.id} />
      </AnswersProvider>
    </EditsProvider>
  )
}
