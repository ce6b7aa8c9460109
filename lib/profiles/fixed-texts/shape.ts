import type { Labels } from '../labels'

type Term = { term: string; text: string }
/** A paragraph, with a footnote at its end where it needs one. */
type Paragraph = { text: string; note?: string }

/**
 * The managed texts of a profile in one language, in this project's own words and true for any territory.
 * Placeholders: {territory} {officialName} {date} {year} {authority}, and {1} to {6} for the names of the dimensions.
 * Sentences are built so that a name of a territory needs no article or case.
 */
export type FixedTexts = {
  labels: Omit<Labels, 'profile'>
  kinds: { country: string; locality: string; group: string }
  states: { draft: { label: string; wording: string }; consultation: { label: string; wording: string } }
  /** Of the worked example and of exercises: a sentence for every page, and where its content comes from. */
  notices: { workedExample: string; workedExampleProvenance: string; exercise: string }
  situation: { month: string; day: string }
  subtitle: string
  wheel: string
  imprint: {
    title: string
    fields: { number: string; isbnPdf: string; isbnPrint: string; publisher: string; published: string; cleared: string }
    paragraphs: string[]
    citationTitle: string
    citation: string // {number} of the edition
    citationDraft: string
  }
  introduction: {
    title: string
    lead: string
    paragraphs: Paragraph[]
    officialName: string
    asOf: { month: string; day: string }
    guideTitle: string
    guide: Term[]
  }
  framework: {
    title: string
    lead: string
    target: Term
    migof: Term
    mgi: Term
    toMigof: string
    toMgi: string
    is: string[]
    isNot: string[]
    diagram: string // also {is} and {isNot}
  }
  findings: { title: string; lead: string }
  /** `further` names instruments beside the table's rows: {list}. */
  conventions: { title: string; caption: string; note: string; further: string }
  priorities: { title: string; lead: string; leadConsultation: string }
  sources: { title: string; lead: string }
  acronyms: { title: string }
  annexes: [string, string] // their numbers
  migof: { title: string; paragraphs: Paragraph[] }
  process: { title: string }
}
