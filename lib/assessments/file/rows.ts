import { randomUUID } from 'node:crypto'
import type { ConventionState } from '@/lib/db/generated/enums'
import { holdsMarker, withMarkers } from './markers'
import { mentionOf, optionalFacts, registerOf, type RegisterEntry } from './register'
import type { AssessmentFile, FileAnswer, FileConvention, FileFinding, FileSource } from './schema'
import * as write from './spelling'

type Indicator = { id: string; code: string }
type Target = { assessmentId: string; locale: string; indicators: Indicator[]; register: RegisterEntry[] }

/**
 * The rows of an assessment as a file describes it, and how each was spelled there. Pure but for the ids: nothing is
 * written. Every indicator gets an answer; those that the file leaves out are open.
 */
export function rowsOf(file: AssessmentFile, { assessmentId, locale, indicators, register }: Target) {
  const spelling: write.Spelling = {}
  const note = (id: string, how: write.RowSpelling) => {
    if (Object.keys(how).length > 0) spelling[id] = how
  }
  const ofIndicator = new Map(indicators.map(({ id, code }) => [code, id]))
  const indicatorId = (code: string) => ofIndicator.get(code) ?? missing(code)
  const sources = registerOf(register, [...file.findings, ...file.answers].flatMap((entry) => (entry.sources ?? []).map(mentionOf)))

  const cite = (owner: { answerId: string } | { findingId: string }, text: string, list: FileSource[]) =>
    withMarkers(list, text, '@').map((source, i) => {
      const id = randomUUID()
      const mention = mentionOf(source)
      const entry = sources.find(mention) ?? missing(source.title)
      const omitted = optionalFacts.filter((fact) => mention.facts[fact] === null && entry[fact] !== (write.sourceDefaults[fact] ?? null))
      note(id, {
        ...writtenFieldsWithMarker(list[i] ?? {}, write.sourceDefaults, holdsMarker(text, '@', source.marker)),
        ...(mention.joined ? { joined: true } : {}),
        ...(omitted.length > 0 ? { omitted } : {}),
      })
      const { locator } = mention
      return { id, assessmentId, sourceId: entry.id, ...owner, marker: source.marker, position: i + 1, locator, quote: source.quote || null }
    })

  const answered = new Map(file.answers.map((answer) => [answer.code, answer]))
  const answers = indicators.map((indicator) => {
    const answer: FileAnswer | undefined = answered.get(indicator.code)
    const id = randomUUID()
    if (answer) note(id, write.writtenFields(answer, write.answerDefaults(locale)))
    return {
      row: {
        id,
        assessmentId,
        indicatorId: indicator.id,
        indicatorCode: indicator.code,
        presence: answer?.presence ?? ('notAssessed' as const),
        explanation: answer?.note ?? '',
        reason: answer?.reason ?? '',
        locale: answer?.locale ?? locale,
        state: answer ? (answer.state ?? ('accepted' as const)) : ('draft' as const),
      },
      citations: cite({ answerId: id }, answer?.note ?? '', answer?.sources ?? []),
    }
  })

  const lengths = new Map<string, number>()
  const findings = file.findings.map((finding: FileFinding) => {
    const id = randomUUID()
    const list = listOf(finding)
    const position = (lengths.get(list) ?? 0) + 1
    lengths.set(list, position)
    note(id, write.writtenFields(finding, write.findingDefaults(locale)))
    const textLocale = finding.locale ?? locale
    return {
      row: {
        id,
        assessmentId,
        dimensionCode: finding.dimension,
        kind: finding.kind,
        position,
        text: finding.text,
        locale: textLocale,
        imported: { id: finding.id, section: finding.section },
      },
      indicators: finding.indicatorCodes.map((code, i) => ({ findingId: id, assessmentId, indicatorId: indicatorId(code), position: i + 1 })),
      citations: cite({ findingId: id }, finding.text, finding.sources),
      footnotes: annotate(id, finding, textLocale),
    }
  })

  function annotate(findingId: string, finding: FileFinding, textLocale: string) {
    const entries = (finding.footnotes ?? []).map((entry): FileFootnote => (typeof entry === 'string' ? { text: entry } : entry))
    return withMarkers(entries, finding.text, '^').map(({ marker, text, locale: own }, i) => {
      const id = randomUUID()
      note(id, writtenFieldsWithMarker(entries[i] ?? {}, { locale: textLocale }, holdsMarker(finding.text, '^', marker)))
      return { id, assessmentId, findingId, marker, position: i + 1, text, locale: own ?? textLocale }
    })
  }

  const conventionStatuses = file.conventions.map((convention, i) => {
    const id = randomUUID()
    note(id, write.writtenFields(convention, write.conventionDefaults(convention.ratified)))
    const { code: conventionCode, year } = convention
    return {
      id,
      assessmentId,
      conventionCode,
      position: i + 1,
      status: statusOf(convention),
      year,
      note: convention.note ?? '',
      reservation: convention.reservation ?? '',
    }
  })

  return {
    sources: sources.added,
    answers: answers.map(({ row }) => row),
    findings: findings.map(({ row }) => row),
    findingIndicators: findings.flatMap((finding) => finding.indicators),
    citations: [...findings, ...answers].flatMap(({ citations }) => citations),
    footnotes: findings.flatMap(({ footnotes }) => footnotes),
    conventionStatuses,
    spelling,
  }
}
export type AssessmentRows = ReturnType<typeof rowsOf>

type FileFootnote = { marker?: string; text: string; locale?: string | null }

/** A marker that the text does not hold is given back only because the file had one. */
function writtenFieldsWithMarker(entry: { marker?: string | null }, defaults: write.Defaults, inText: boolean) {
  const { written } = write.writtenFields(entry, defaults)
  const marker = 'marker' in entry && (!inText || !entry.marker) ? { marker: entry.marker } : {}
  const all = { ...written, ...marker }
  return Object.keys(all).length > 0 ? { written: all } : {}
}

/** A list of the profile: the paragraphs of one dimension and one kind. */
export const listOf = ({ dimension, kind }: { dimension: string; kind: string }) => `${dimension}.${kind}`

const statusOf = ({ status, ratified }: FileConvention): ConventionState | null =>
  status ?? (ratified === null ? null : ratified ? 'ratified' : 'notRatified')

function missing(name: string): never {
  throw new Error(`A checked file refers to something that is not there: ${name}`)
}
