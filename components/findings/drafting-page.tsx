import { NextIntlClientProvider } from 'next-intl'
import { getMessages } from 'next-intl/server'
import { EditsProvider } from '@/components/edits/edits-provider'
import { editWords } from '@/components/edits/edit-words'
import { LiveNews } from '@/components/edits/live-news'
import { LineNotice } from '@/components/edits/line-notice'
import { labelOf } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { wordsAlone } from '@/lib/profiles/markers'
import type { Drafting, DraftFinding } from '@/lib/profiles/drafting'
import { fixedTexts } from '@/lib/profiles/fixed-texts/by-locale'
import type { FindingDiscussions } from './finding-threads'
import { Lanes } from './lanes'
import { OpenParagraph } from './open-paragraph'
import { RemovedFindings } from './removed-findings'
import { StartFinding } from './start-finding'
import { marksOf } from './marks-of'
import type { Desk, LaneFinding } from './types'

interface DraftingPageProps {
  drafting: Drafting
  discussions: FindingDiscussions
  openId: string | null
  personId: string
  locale: Locale
}

/** The editor's page: lists, start of a paragraph, and the paragraph that is open. */
export async function DraftingPage({ drafting, discussions, openId, personId, locale }: DraftingPageProps) {
  const { findings, errors } = await getMessages()
  const { assessment, dimension, framework, answers, removed } = drafting
  const { wellDeveloped, potential } = fixedTexts[locale].labels
  const desk: Desk = {
    assessmentId: assessment.id,
    dimension: jumpOf(dimension),
    dimensions: framework.dimensions.map(jumpOf),
    titles: { wellDeveloped, potential },
  }
  const options = answers
    .filter(({ presence }) => presence !== 'notAssessed') // a note, no answer yet
    .filter(({ indicatorCode }) => dimension.subdomains.some(({ indicators }) => indicators.some(({ code }) => code === indicatorCode)))
    .map(({ id, indicatorCode, explanation }) => ({ id, code: indicatorCode, words: firstWords(explanation) }))
  const open = drafting.findings.find(({ id }) => id === openId)
  return (
    <NextIntlClientProvider messages={{ findings, errors }}>
      <EditsProvider person={personId} locale={locale} words={await editWords(locale)}>
        <div className={`flow-l d${dimension.number}`}>
          <LineNotice />
          <Lanes desk={desk} findings={drafting.findings.map(laneFinding)} openId={openId} />
          <StartFinding desk={desk} answers={options} />
          {open && <OpenParagraph key={open.id} drafting={drafting} finding={open} discussions={discussions} presenceOf={(code) => labelOf(framework.presences, code)} />}
          <RemovedFindings desk={desk} findings={removed.map(laneFinding)} />
        </div>
        <LiveNews assessmentId={assessment.id} />
      </EditsProvider>
    </NextIntlClientProvider>
  )
}

const jumpOf = ({ number, code, slug, shortName }: Drafting['dimension']) => ({ number, code, slug, shortName })

const laneFinding = ({ id, kind, text, locale, version, indicators, citations, footnotes }: Omit<DraftFinding, 'number'>): LaneFinding => ({
  id,
  kind,
  text,
  locale,
  version,
  indicators,
  marks: marksOf({ citations, footnotes }),
})

const firstWords = (text: string) => {
  const [line = ''] = wordsAlone(text).trim().split('\n')
  return line.length > 80 ? `${line.slice(0, 80).replace(/\s\S*$/u, '')} …` : line
}
