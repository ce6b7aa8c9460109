import 'server-only'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { findRecord } from '@/lib/edits/find-record'
import { ExpectedError } from '@/lib/errors'
import { authorise } from '@/lib/permissions'
import type { Beat, Farewell, Here } from './schema'

/**
 * Says to every server process, at commit, that the asker has a record open. Nothing is stored.
 * @returns the assessment, for what the asker may know of others there
 * @throws ExpectedError `notFound` when they may not open it
 */
export async function sayHere(tx: PersonTx, { id, record, doing }: Beat): Promise<AssessmentInView> {
  const found = await findRecord(tx, record, { lock: false })
  if (!found) throw new ExpectedError('notFound')
  authorise(tx.person, 'here:show', found.on)
  const assessment = await findAssessment(tx, found.row.assessmentId)
  if (!assessment?.participation) throw new ExpectedError('notFound') // ended between the two
  const { role, institutionId, institution } = assessment.participation
  const { answer, contribution } = found.on
  await tell(tx, {
    id,
    personId: tx.person.id,
    name: tx.person.name,
    role,
    institution: institutionId && institution ? { id: institutionId, ...institution } : null,
    assessmentId: assessment.id,
    record,
    answer: answer && { state: answer.state },
    contribution: contribution && found.institutionId ? { state: contribution.state, institutionId: found.institutionId } : undefined,
    doing,
  })
  return assessment
}

/** Says that the asker left a record. Whoever heard of them hears of it, and nobody else. */
export const sayGone = (tx: PersonTx, { id }: Beat) => tell(tx, { id, personId: tx.person.id, doing: 'gone' })

const tell = (tx: PersonTx, news: Here | Farewell) => tx.$executeRaw`SELECT pg_notify('here', ${JSON.stringify(news)})`
