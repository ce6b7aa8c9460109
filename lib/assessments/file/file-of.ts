import { isLocale, defaultLocale } from '@/lib/i18n/locales'
import { headOf } from './head-of'
import { holdsMarker } from './markers'
import type { StoredAssessment } from './queries'
import { fileReference, optionalFacts } from './register'
import { listOf } from './rows'
import type { AssessmentFile, FileAnswer, FileConvention, FileFinding, FileSource } from './schema'
import * as write from './spelling'

type Stored<T extends 'answers' | 'findings' | 'conventionStatuses'> = StoredAssessment[T][number]
type StoredCitation = Stored<'findings'>['citations'][number]
type StoredFootnote = Stored<'findings'>['footnotes'][number]

/** The file of an assessment: what was imported comes back as it was written, what has changed since as it is now. */
export function fileOf(stored: StoredAssessment): AssessmentFile {
  const header = stored.importedHeader as write.ImportedHeader | null
  const spelling = header?.spelling ?? {}
  const locale = isLocale(stored.locale) ? stored.locale : defaultLocale

  const sources = (citations: StoredCitation[], text: string) => citations.map((citation) => sourceOf(citation, text, spelling[citation.id]))

  const answer = (row: Stored<'answers'>): FileAnswer => ({
    code: row.indicatorCode,
    presence: row.presence,
    note: row.explanation,
    ...write.spelled(
      { reason: row.reason, sources: sources(row.citations, row.explanation), state: row.state, locale: row.locale },
      write.answerDefaults(locale),
      spelling[row.id],
    ),
  })

  const finding = (row: Stored<'findings'>): FileFinding => {
    const imported = row.imported as { id: string; section: string | null } | null
    return {
      id: imported?.id ?? row.id,
      section: imported?.section ?? null,
      dimension: row.dimensionCode,
      kind: row.kind,
      indicatorCodes: row.indicators.map(({ indicator }) => indicator.code),
      text: row.text,
      sources: sources(row.citations, row.text),
      ...write.spelled(
        { footnotes: row.footnotes.map((note) => footnoteOf(note, row, spelling[note.id])), locale: row.locale },
        write.findingDefaults(locale),
        spelling[row.id],
      ),
    }
  }

  return {
    ...headOf(stored, header),
    conventions: stored.conventionStatuses.map((row) => conventionOf(row, spelling[row.id])),
    findings: inFileOrder(stored, header?.lists ?? []).map(finding),
    answers: answersInFileOrder(stored, header).map(answer),
  }
}

function sourceOf({ source, ...citation }: StoredCitation, text: string, how?: write.RowSpelling): FileSource {
  const { reference, locator } = fileReference(source.reference, citation.locator, how?.joined === true)
  const facts = Object.fromEntries(optionalFacts.map((fact) => [fact, how?.omitted?.includes(fact) ? null : source[fact]])) as Pick<FileSource, (typeof optionalFacts)[number]>
  return {
    title: source.title,
    kind: source.kind,
    year: source.year,
    reference,
    ...write.spelled(
      {
        locator,
        quote: citation.quote,
        ...facts,
        marker: holdsMarker(text, '@', citation.marker) ? citation.marker : null,
      },
      write.sourceDefaults,
      how,
    ),
  }
}

function footnoteOf({ marker, text, locale }: StoredFootnote, owner: { text: string; locale: string }, how?: write.RowSpelling) {
  const inText = holdsMarker(owner.text, '^', marker)
  if (!inText && locale === owner.locale && !how?.written) return text
  return { text, ...write.spelled({ locale }, { locale: owner.locale }, how), marker }
}

function conventionOf(row: Stored<'conventionStatuses'>, how?: write.RowSpelling): FileConvention {
  const ratified = row.status === null ? null : row.status === 'ratified'
  const { note, reservation, status, year } = row
  return { code: row.conventionCode, ratified, year, ...write.spelled({ note, reservation, status }, write.conventionDefaults(ratified), how) }
}

/** Paragraphs in the order of their file, as far as it goes: each place takes the next paragraph of its list. */
function inFileOrder({ findings, framework }: StoredAssessment, lists: string[]) {
  const canonical = framework.dimensions.flatMap(({ code }) => [`${code}.wellDeveloped`, `${code}.potential`])
  const queues = new Map(canonical.map((list) => [list, findings.filter((row) => listOf({ dimension: row.dimensionCode, kind: row.kind }) === list)]))
  const placed = lists.flatMap((list) => queues.get(list)?.splice(0, 1) ?? [])
  return [...placed, ...[...queues.values()].flat()]
}

/** Answers in the order of the file. One that the file did not name is left out until something is said about it. */
function answersInFileOrder({ answers }: StoredAssessment, header: write.ImportedHeader | null) {
  if (!header) return answers
  const byCode = new Map(answers.map((answer) => [answer.indicatorCode, answer]))
  const named = header.answers.flatMap((code) => byCode.get(code) ?? [])
  const others = answers.filter((row) => !header.answers.includes(row.indicatorCode))
  return [...named, ...others.filter((row) => row.version > 0 || row.state !== 'draft' || row.citations.length > 0)]
}
