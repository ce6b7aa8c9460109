import 'server-only'
import { randomUUID } from 'node:crypto'
import { isAnswered, missingFields } from '@/lib/answers/progress'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { spendDraft } from '@/lib/edits/drafts'
import { announce } from '@/lib/edits/news'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { can, type Permission } from '@/lib/permissions'
import { type Found, lockContributions } from './lock'
import { outcomeBox } from './outcome-box'
import type { ContributionAct, Judgement } from './schema'

type Act = Omit<ContributionAct, 'assessmentId'>

/**
 * Submits one contribution to the focal point, who is told; returns its new version.
 * @throws ExpectedError `conflict` when it changed after the page was opened; `invalid` with the field that is missing
 */
export async function submitContribution(tx: PersonTx, assessment: AssessmentInView, act: Act) {
  const found = await lockOne(tx, assessment, act, 'contribution:submit')
  if (found.state !== 'draft') throw new ExpectedError('conflict')
  const missing = missingFields(found)
  if (missing) throw new ExpectedError('invalid', { fields: missing })
  await submit(tx, assessment, [found])
  return { version: act.version + 1 }
}

/** Submits everything of the asker's institution that is handed to it and complete. Returns the codes of the indicators. */
export async function submitReady(tx: PersonTx, assessment: AssessmentInView): Promise<string[]> {
  const own = await lockContributions(tx, assessment, { ofInstitution: assessment.participation?.institutionId ?? null })
  const ready = own.filter((each) => each.state === 'draft' && isAnswered(each) && may(tx, assessment, 'contribution:submit', each))
  if (ready.length > 0) await submit(tx, assessment, ready)
  return ready.map(({ code }) => code)
}

/** Opens a submitted contribution for writing again. @throws ExpectedError `wrongState` once an outcome is recorded, `conflict` as above */
export async function takeBackContribution(tx: PersonTx, assessment: AssessmentInView, act: Act) {
  const found = await lockOne(tx, assessment, act, 'contribution:submit')
  if (found.outcome) throw new ExpectedError('wrongState')
  if (found.state !== 'submitted') throw new ExpectedError('conflict')
  await change(tx, assessment, found, 'contribution:takeBack', { state: 'draft', submittedAt: null })
  return { version: act.version + 1 }
}

/** Gives a submitted contribution back to its institution, which may change it and submit it again; an outcome no longer holds. */
export async function reopenContribution(tx: PersonTx, assessment: AssessmentInView, act: Act) {
  const found = await lockOne(tx, assessment, act, 'contribution:judge')
  await change(tx, assessment, found, 'contribution:reopen', { state: 'draft', submittedAt: null, outcome: null, outcomeReason: '' })
  return { version: act.version + 1 }
}

/**
 * Records what became of a contribution, with the reason that the institution sees and is told of; it may be recorded anew, and
 * the history keeps every one. The box in which the reason was typed is emptied.
 * @throws ExpectedError `conflict` when the contribution changed after the page was opened
 */
export async function judgeContribution(tx: PersonTx, assessment: AssessmentInView, { outcome, reason, ...act }: Omit<Judgement, 'assessmentId'>) {
  const found = await lockOne(tx, assessment, act, 'contribution:judge')
  const outcomeReason = reason.trim()
  await change(tx, assessment, found, 'contribution:judge', { outcome, outcomeReason, outcomeById: tx.person.id, outcomeAt: new Date() })
  await tx.revision.createMany({
    data: [
      {
        assessmentId: assessment.id,
        record: 'contribution',
        recordId: found.id,
        field: 'outcomeReason',
        value: outcomeReason,
        version: act.version + 1,
        editId: randomUUID(),
        personId: tx.person.id,
      },
    ],
  })
  await spendDraft(tx, outcomeBox(assessment.id, found.id))
  const told = await listPeople(tx, assessment, { role: 'contributor', institutionId: found.institutionId })
  if (found.outcome !== outcome) await tell(tx, told, { kind: 'contributionJudged', payload: { assessmentId: assessment.id, code: found.code, outcome } })
  return { version: act.version + 1 }
}

async function submit(tx: PersonTx, assessment: AssessmentInView, contributions: Found[]) {
  const focalPoints = await listPeople(tx, assessment, { role: 'focalPoint' })
  for (const found of contributions) {
    await change(tx, assessment, found, 'contribution:submit', { state: 'submitted', submittedAt: new Date() })
    const { code, institutionId } = found
    await tell(tx, focalPoints, { kind: 'contributionSubmitted', payload: { assessmentId: assessment.id, code, institutionId } })
  }
}

/** One locked contribution on which the asker may act. @throws ExpectedError `notFound`, or `conflict` when it has another version */
async function lockOne(tx: PersonTx, assessment: AssessmentInView, { contributionId, version }: Act, permission: Permission): Promise<Found> {
  const [found] = await lockContributions(tx, assessment, { id: contributionId })
  if (!found || !can(tx.person, 'contribution:read', resourceOf(assessment, found))) throw new ExpectedError('notFound')
  if (!may(tx, assessment, permission, found)) throw new ExpectedError(can(tx.person, permission, open(assessment, found)) ? 'wrongState' : 'notFound')
  if (found.version !== version) throw new ExpectedError('conflict')
  return found
}

const resourceOf = (assessment: AssessmentInView, { state, isOfAsker, handedToAsker, openedToIom }: Found) => ({
  assessment,
  handedToAsker,
  contribution: { state, isOfAsker, openedToIom },
})
const may = (tx: PersonTx, assessment: AssessmentInView, permission: Permission, found: Found) => can(tx.person, permission, resourceOf(assessment, found))
/** The same while answers are collected: closed for now is told only to those who could act then. */
const open = (assessment: AssessmentInView, found: Found) => ({ ...resourceOf(assessment, found), assessment: { ...assessment, state: 'dataCollection' as const } })

type Data = Parameters<PersonTx['contribution']['updateMany']>[0]['data']

async function change(tx: PersonTx, assessment: AssessmentInView, { id, version, institutionId }: Found, action: string, data: Data & { outcome?: string | null }) {
  const { count } = await tx.contribution.updateMany({ where: { id, assessmentId: assessment.id, version }, data: { ...data, version: { increment: 1 } } })
  if (count === 0) throw new ExpectedError('conflict')
  await audit(tx, action, { assessmentId: assessment.id, contributionId: id, version: version + 1, ...(data.outcome && { outcome: data.outcome }) })
  const record = { type: 'contribution' as const, id }
  await announce(tx, { assessmentId: assessment.id, record, owner: record, institutionId, field: 'state', version: version + 1, personId: tx.person.id })
}

const listPeople = async (tx: PersonTx, { id: assessmentId }: AssessmentInView, who: { role: 'focalPoint' | 'contributor'; institutionId?: string }) =>
  (await tx.participant.findMany({ where: { assessmentId, endedAt: null, ...who }, select: { personId: true } })).map(({ personId }) => personId)
