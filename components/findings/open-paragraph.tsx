import { useMessages, useTranslations } from 'next-intl'
import { labelOf } from '@/lib/framework/texts'
import type { Drafting, DraftFinding } from '@/lib/profiles/drafting'
import type { NewSource, SourceOption } from './citations'
import { type FindingDiscussions, FindingThreads } from './finding-threads'
import { LinkIndicator } from './link-indicator'
import { LinkedAnswerNote } from './linked-answer'
import { OpenFinding } from './open-finding'
import type { RemovedMark } from './removed-marks'

interface OpenParagraphProps {
  drafting: Drafting
  finding: DraftFinding
  discussions: FindingDiscussions
  /** The words for a presence, which only the people of the assessment read. */
  presenceOf: (code: string) => string
}

/** The open paragraph with its basis: the answers that the person may read, and the register. */
export function OpenParagraph({ drafting, finding, discussions, presenceOf }: OpenParagraphProps) {
  const t = useTranslations('findings')
  const { assessment, dimension, framework, answers, sources } = drafting
  const messages = useMessages()
  const newSource: NewSource = {
    words: messages.sourceForm as NewSource['words'],
    failures: messages.answers as NewSource['failures'],
    kinds: framework.evidenceKinds.map(({ code, label }) => ({ code, label })),
    locale: assessment.locale,
  }
  const place = { name: `${assessment.code} ${finding.number}`, address: `/assessments/${assessment.id}/profile/${dimension.slug}?open=${finding.id}#open` } as const
  const findingKey = { assessmentId: assessment.id, findingId: finding.id }
  const questions = new Map(framework.dimensions.flatMap(({ subdomains }) => subdomains.flatMap(({ indicators }) => indicators.map((each) => [each.id, each.question]))))
  const linkedIds = new Set(finding.indicators.map(({ id }) => id))
  const groups = framework.dimensions.map(({ number, shortName, subdomains }) => ({
    name: `${number} ${shortName}`,
    indicators: subdomains
      .flatMap(({ indicators }) => indicators.map(({ id, code, question }) => ({ id, code, question })))
      .filter(({ id }) => !linkedIds.has(id)),
  }))
  const option = (source: Drafting['sources'][number]): SourceOption => ({
    id: source.id,
    kind: labelOf(framework.evidenceKinds, source.kind),
    name: [source.title, source.reference, source.year].filter(Boolean).join(', '),
    lang: source.locale ?? assessment.locale,
  })
  return (
    <OpenFinding
      assessmentId={assessment.id}
      finding={finding}
      number={finding.number}
      place={place}
      footnotes={finding.footnotes}
      citations={finding.citations.map(({ locator, quote, source, ...citation }) => ({ ...citation, locator: locator ?? '', quote: quote ?? '', source: option(source) }))}
      removed={removedMarks(finding, assessment.locale)}
      sources={sources.map(option)}
      newSource={newSource}
    >
      {finding.indicators.length === 0 && <p className="small soft">{t('noIndicators')}</p>}
      {finding.indicators.map(({ id, code }) => {
        const answer = answers.find(({ indicatorId }) => indicatorId === id)
        const words = answer && { presence: presenceOf(answer.presence), explanation: answer.explanation, lang: answer.locale }
        return <LinkedAnswerNote key={id} findingKey={findingKey} linked={{ indicatorId: id, code, question: questions.get(id) ?? '', answer: words ?? null }} />
      })}
      <LinkIndicator findingKey={findingKey} groups={groups} />
      <section className="flow">
        <h3 className="eyebrow">{discussions.page.words.title}</h3>
        <FindingThreads discussions={discussions} finding={finding} place={place} />
      </section>
    </OpenFinding>
  )
}

const removedMarks = ({ removedMarks: { footnotes, citations } }: DraftFinding, workingLocale: string): RemovedMark[] => [
  ...footnotes.map(({ id, marker, text, locale }) => ({ kind: 'footnote' as const, id, marker, name: text, lang: locale })),
  ...citations.map(({ id, marker, source }) => ({ kind: 'citation' as const, id, marker, name: source.title, lang: source.locale ?? workingLocale })),
]
