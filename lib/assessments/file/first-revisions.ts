import { randomUUID } from 'node:crypto'
import type { AssessmentRows } from './rows'

type Row = { id: string; assessmentId: string }

/** The fields whose history begins with an import: those that `PUT /api/edits` changes afterwards. */
const typedFields = {
  answer: ['presence', 'explanation', 'reason'],
  finding: ['text'],
  footnote: ['text'],
  citation: ['locator', 'quote'],
  conventionStatus: ['status', 'year', 'note', 'reservation'],
} as const

/** The first revision of every field that says something. A revision is one version of its record, so each counts one on. */
export function firstRevisions(rows: AssessmentRows) {
  return [
    ...revisionsOf('answer', rows.answers.map((row) => ({ ...row, presence: row.presence === 'notAssessed' ? '' : row.presence }))),
    ...revisionsOf('finding', rows.findings),
    ...revisionsOf('footnote', rows.footnotes),
    ...revisionsOf('citation', rows.citations),
    ...revisionsOf('conventionStatus', rows.conventionStatuses),
  ]
}

function revisionsOf<R extends keyof typeof typedFields>(record: R, rows: (Row & Record<(typeof typedFields)[R][number], unknown>)[]) {
  return rows.flatMap((row) =>
    typedFields[record]
      .map((field: (typeof typedFields)[R][number]) => ({ field, value: row[field] }))
      .filter(({ value }) => value !== null && value !== '')
      .map(({ field, value }, i) => ({
        assessmentId: row.assessmentId,
        record,
        recordId: row.id,
        field,
        value: String(value),
        version: i + 1,
        editId: randomUUID(),
      })),
  )
}
