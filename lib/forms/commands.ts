import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import type { ContributionState, Presence } from '@/lib/db/generated/enums'
import { announce } from '@/lib/edits/news'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { can } from '@/lib/permissions'
import type { FormInstitution } from './queries'
import type { Takeover } from './schema'

type Row = { id: string; indicatorCode: string; state: ContributionState; version: number; presence: Presence; explanation: string; reason: string }
const fields = ['presence', 'explanation', 'reason'] as const

/**
 * Takes texts of a form over into an institution's contributions, each field with its revision. A contributor's own stay drafts;
 * what the focal point enters for an institution is submitted with it. Of the former the focal point is told. Returns the codes.
 * @throws ExpectedError `notFound` for whoever may not, `conflict` when one of them was changed after it was shown: nothing is stored then
 */
export async function takeOver(tx: PersonTx, assessment: AssessmentInView, institution: FormInstitution, entries: Takeover['entries']): Promise<string[]> {
  const codes: string[] = []
  for (const entry of entries.toSorted((a, b) => a.contributionId.localeCompare(b.contributionId))) {
    const row = await lockRow(tx, assessment, institution, entry.contributionId)
    const isOfAsker = institution.id === assessment.participation?.institutionId
    const on = { assessment, contribution: { state: row.state, isOfAsker }, handedToAsker: isOfAsker && institution.codes.includes(row.indicatorCode) }
    const enters = can(tx.person, 'contribution:enter', on)
    if (!enters && !can(tx.person, 'contribution:write', on)) throw new ExpectedError(row.state === 'submitted' ? 'conflict' : 'notFound')
    // what the institution has begun to write is its own: the focal point enters only where nothing stands yet
    if (row.version !== entry.version || row.state !== 'draft' || (enters && row.version > 0)) throw new ExpectedError('conflict')
    await write(tx, assessment.id, institution.id, row, entry, enters)
    codes.push(row.indicatorCode)
  }
  const submitted = can(tx.person, 'contribution:enter', { assessment })
  await audit(tx, 'contribution:readForm', { assessmentId: assessment.id, institutionId: institution.id, indicators: codes, submitted })
  if (!submitted) await tellFocalPoints(tx, assessment.id, institution.id, codes)
  return codes.sort()
}

async function tellFocalPoints(tx: PersonTx, assessmentId: string, institutionId: string, codes: string[]) {
  const people = await tx.participant.findMany({ where: { assessmentId, endedAt: null, role: 'focalPoint' }, select: { personId: true } })
  const recipients = people.map(({ personId }) => personId)
  for (const code of codes) await tell(tx, recipients, { kind: 'formReadBack', payload: { assessmentId, code, institutionId } })
}

async function lockRow(tx: PersonTx, assessment: AssessmentInView, institution: FormInstitution, id: string): Promise<Row> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT "id", "indicatorCode", "state"::text AS "state", "version", "presence"::text AS "presence", "explanation", "reason" FROM "Contribution"
    WHERE "id" = ${id}::uuid AND "assessmentId" = ${assessment.id}::uuid AND "institutionId" = ${institution.id}::uuid FOR UPDATE`
  if (!row) throw new ExpectedError('notFound')
  return row
}

async function write(tx: PersonTx, assessmentId: string, institutionId: string, row: Row, entry: Takeover['entries'][number], submits: boolean) {
  const changed = fields.filter((field) => row[field] !== entry[field])
  const version = row.version + changed.length
  const { presence, explanation, reason } = entry
  await tx.contribution.updateMany({
    where: { id: row.id, version: row.version },
    data: { presence, explanation, reason, version, updatedAt: new Date(), ...(submits && { state: 'submitted', submittedAt: new Date() }) },
  })
  const revision = { assessmentId, record: 'contribution', recordId: row.id, personId: tx.person.id }
  await tx.revision.createMany({
    data: changed.map((field, index) => ({ ...revision, field, value: entry[field], before: row[field], version: row.version + index + 1, editId: randomUUID() })),
  })
  const record = { type: 'contribution' as const, id: row.id }
  const news = { assessmentId, record, owner: record, version, personId: tx.person.id, institutionId }
  for (const field of [...changed, ...(submits ? ['state'] : [])]) await announce(tx, { ...news, field })
}
