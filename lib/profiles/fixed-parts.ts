import { formatDate, hasDay } from '@/lib/i18n/dates'
import { digits } from '@/lib/i18n/digits'
import { fill } from '@/lib/i18n/fill'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import type { AuthoredText, ProfileDocument } from './document'
import { fixedTexts } from './fixed-texts/by-locale'

type Subject = {
  locale: Locale
  state: ProfileDocument['state']
  territory: ProfileDocument['territory']
  year: number
  referenceDate: string | null // ISO month or day
  edition: number | null // null while the document is unpublished
  notice: string | null // the sentence of an example or exercise, for every page
  provenance: string | null // at the foot of the imprint
  dimensionNames: readonly string[] // in order, 1 to 6
}

const plain = (text: string, lang: string): AuthoredText => ({ text, lang, citations: [], footnotes: [] })

/** All that a profile holds by itself, in its language: a document without dimensions, sources and written chapters. */
export function fixedParts(subject: Subject) {
  const { locale, state, territory, referenceDate } = subject
  const fixed = fixedTexts[locale]
  const year = digits(locale, subject.year)
  const kind = fixed.kinds[territory.level]
  const names = Object.fromEntries(subject.dimensionNames.map((name, index) => [index + 1, name]))
  const values = { ...names, territory: territory.name, year, kind }
  const filled = (text: string) => fill(text, values)
  const dated = (texts: { month: string; day: string }) =>
    referenceDate && fill(hasDay(referenceDate) ? texts.day : texts.month, { date: formatDate(locale, referenceDate) })
  const prose = (paragraphs: { text: string; note?: string }[]) =>
    paragraphs.map(({ text, note }) => ({
      ...plain(filled(text), locale),
      footnotes: note ? [{ at: null, text: note, lang: locale }] : [],
    }))
  const officialName = territory.officialName && territory.officialName !== territory.name ? territory.officialName : null
  const closing = [
    officialName && fill(fixed.introduction.officialName, { territory: territory.name, officialName }),
    dated(fixed.introduction.asOf),
  ].filter(Boolean)
  const { is, isNot } = fixed.framework

  return {
    schema: 'profile-document/1' as const,
    locale,
    direction: directionOf(locale),
    state,
    title: `${fixed.labels.series}: ${territory.name} ${year}`,
    territory,
    year: subject.year,
    referenceDate,
    marks: { draft: state === 'public' ? null : fixed.states[state], notice: subject.notice },
    labels: { ...fixed.labels, profile: kind },
    cover: {
      series: fixed.labels.series,
      kind,
      territory: territory.name,
      year,
      subtitle: fixed.subtitle,
      situation: dated(fixed.situation),
      wheel: filled(fixed.wheel),
    },
    imprint: {
      title: fixed.imprint.title,
      fields: Object.values(fixed.imprint.fields).map((label): { label: string; value: string | null } => ({ label, value: null })),
      paragraphs: fixed.imprint.paragraphs.map(filled),
      citationTitle: fixed.imprint.citationTitle,
      citation:
        subject.edition === null
          ? filled(fixed.imprint.citationDraft)
          : fill(fixed.imprint.citation, { ...values, number: digits(locale, subject.edition) }),
      notice: subject.provenance,
    },
    introduction: {
      title: fixed.introduction.title,
      lead: filled(fixed.introduction.lead),
      paragraphs: [
        ...prose(fixed.introduction.paragraphs),
        ...(closing.length > 0 ? [plain(closing.join(' '), locale)] : []),
      ],
      guideTitle: fixed.introduction.guideTitle,
      guide: fixed.introduction.guide,
    },
    framework: {
      ...fixed.framework,
      diagram: fill(fixed.framework.diagram, { ...names, is: is.join('; '), isNot: isNot.join('; ') }),
    },
    findings: fixed.findings,
    conventions: {
      title: fixed.conventions.title,
      caption: filled(fixed.conventions.caption),
      notes: [fixed.conventions.note],
    },
    priorities: {
      title: fixed.priorities.title,
      lead: state === 'consultation' ? fixed.priorities.leadConsultation : fixed.priorities.lead,
    },
    sources: fixed.sources,
    acronyms: fixed.acronyms,
    annexes: {
      migof: { number: fixed.annexes[0], title: fixed.migof.title, paragraphs: prose(fixed.migof.paragraphs) },
      process: { number: fixed.annexes[1], title: fixed.process.title },
    },
  }
}
