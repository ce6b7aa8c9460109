import { z } from 'zod'

/** Words that stand around the content; each view of a profile takes them from the document and has none of its own. */
const labelKeys = [
  'series', // Migration Governance Indicators
  'profile', // Country profile, or the words for a locality or a group of countries
  'edition', // Edition {number}
  'contents',
  'page', // Page {page} of {total}
  'dimension', // Dimension {number}
  'principle',
  'objective',
  'principles',
  'objectives',
  'is', // What the MGI is
  'isNot', // What the MGI is not
  'wellDeveloped',
  'potential',
  'noFindings', // said under a list that holds no paragraph
  'table',
  'instrument',
  'adopted',
  'status',
  'date',
  'ratified',
  'signed',
  'notSigned',
  'notRatified',
  'notStated', // a row that every profile shows, before its status is known
  'noDate', // ratified, but the source gives no date
  'reservation',
  'source',
  'sources',
  'noSource',
  'citedIn',
  'notes',
  'note', // Note {number}
  'backToText',
  'paragraph', // Paragraph {number}
  'linkToParagraph', // Link to paragraph {number}
  'indicators',
  'field', // a number or date that is still to be assigned
  'annex',
  'actors',
  'outputs',
  'step', // Step {number}
  'skip', // Skip to content
  'sixDimensions',
] as const

export const labelsSchema = z.record(z.enum(labelKeys), z.string())
export type Labels = z.infer<typeof labelsSchema>
