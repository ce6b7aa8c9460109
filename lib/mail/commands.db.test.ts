import { afterAll, beforeAll, expect, it } from 'vitest'
import { asPerson } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { remindInstitution } from './commands'

const owner = connectOwner()
beforeAll(() => {
  const settings = { NEXTAUTH_URL: 'https://mgi.example.org', NEXTAUTH_SECRET: 'only for the tests of this file, of no use', MAIL_TO_FOLDER: 'none' }
  Object.assign(process.env, { ...settings, MAIL_TIME_ZONE: 'Asia/Dili' })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

const refusal = (why: string) => expect.objectContaining({ code: 'invalid', details: { fields: { institutionId: [why] } } }) as Error

it('an institution is reminded once a day, of what is open, when somebody of it takes part', async () => {
  const focalPoint = await givePerson(owner)
  const { assessment, answer } = await giveAssessment(owner, focalPoint.id, await giveFramework(owner))
  const assessmentId = assessment.id
  const institution = await owner.institution.create({ data: { assessmentId, name: 'Ministry of Health', locale: 'en' } })
  const remind = (at: string) => asPerson(focalPoint, (tx) => remindInstitution(tx, assessmentId, institution.id, new Date(at)))
  const monday = '2026-11-23T08:00:00Z' // five in the afternoon in Dili

  await expect(remind(monday)).rejects.toEqual(refusal('nothingOpen'))
  const assignment = await owner.assignment.create({ data: { assessmentId, institutionId: institution.id } })
  await owner.assignmentIndicator.create({ data: { assessmentId, assignmentId: assignment.id, indicatorId: answer.indicatorId } })
  await expect(remind(monday)).rejects.toEqual(refusal('noContributor'))

  const contributor = await givePerson(owner)
  await owner.participant.create({ data: { assessmentId, personId: contributor.id, role: 'contributor', institutionId: institution.id } })
  const outcomes = await Promise.allSettled([remind(monday), remind(monday)])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  await expect(remind('2026-11-23T14:59:00Z')).rejects.toEqual(refusal('remindedToday'))
  await remind('2026-11-23T15:00:00Z') // Tuesday in Dili
  const told = await owner.notice.findMany({ where: { recipientId: contributor.id }, select: { kind: true, inDigest: true } })
  expect(told).toEqual([{ kind: 'reminder', inDigest: true }, { kind: 'reminder', inDigest: true }])

  await owner.answer.update({ where: { id: answer.id }, data: { state: 'submitted' } })
  await expect(remind('2026-11-25T08:00:00Z')).rejects.toEqual(refusal('nothingOpen'))
})
