import { afterAll, beforeEach, expect, it } from 'vitest'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { appoint, endParticipation, noteOpening } from './commands'
import { listParticipants } from './queries'

const owner = connectOwner()
let given: Awaited<ReturnType<typeof giveAssessment>>
let focalPoint: Person
let editor: Person

const take = (person: Person, role: Role) => owner.participant.create({ data: { assessmentId: given.assessment.id, personId: person.id, role } })
const appointAs = (person: Person, email: string, role: Role) =>
  asPerson(person, async (tx) => {
    const assessment = (await findAssessment(tx, given.assessment.id))!
    await appoint(tx, assessment, { assessmentId: assessment.id, name: 'A name', email, role, institution: '', newInstitution: '', locale: 'en' })
  })
const refusal = (key: string) => expect.objectContaining({ name: 'ExpectedError', code: 'invalid', details: { fields: expect.objectContaining({ [key]: expect.anything() as unknown }) as unknown } }) as Error

beforeEach(async () => {
  focalPoint = await givePerson(owner)
  editor = await givePerson(owner, { isEditor: true })
  given = await giveAssessment(owner, focalPoint.id, await giveFramework(owner))
  await take(editor, 'editor')
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

it('gives nobody a second part, oneself included, and one part when two people appoint at once', async () => {
  const { email } = await owner.user.findUniqueOrThrow({ where: { id: focalPoint.id } })
  await expect(appointAs(focalPoint, email!, 'researcher')).rejects.toEqual(refusal('email'))
  const outcomes = await Promise.allSettled([appointAs(focalPoint, 'new@example.org', 'researcher'), appointAs(editor, 'new@example.org', 'contributor')])
  const refused = outcomes.filter(({ status }) => status === 'rejected')
  expect(refused).toEqual([{ status: 'rejected', reason: refusal('email') }])
  const parts = await owner.participant.findMany({ where: { assessmentId: given.assessment.id }, select: { role: true } })
  expect(parts).toHaveLength(3)
})

it('tells the focal point when an administrator takes a part', async () => {
  const administrator = await givePerson(owner, { isAdministrator: true })
  const { email } = await owner.user.findUniqueOrThrow({ where: { id: administrator.id } })
  await appointAs(editor, email!, 'reviewer')
  expect(await owner.notice.findMany({ where: { recipientId: focalPoint.id }, select: { kind: true } })).toEqual([{ kind: 'administratorAppointed' }])
})

it('leaves an assessment one editor when two end each other’s part at once', async () => {
  const second = await givePerson(owner, { isEditor: true })
  const [first, other] = [await owner.participant.findFirstOrThrow({ where: { assessmentId: given.assessment.id, personId: editor.id } }), await take(second, 'editor')]
  const end = (person: Person, id: string) => asPerson(person, (tx) => endParticipation(tx, given.assessment.id, id))
  await Promise.allSettled([end(editor, other.id), end(second, first.id)])
  expect(await owner.participant.count({ where: { assessmentId: given.assessment.id, role: 'editor', endedAt: null } })).toBe(1)
})

it('knows who has not opened the assessment since they were appointed', async () => {
  const contributor = await givePerson(owner)
  const { email } = await owner.user.findUniqueOrThrow({ where: { id: contributor.id } })
  await appointAs(focalPoint, email!, 'contributor')
  const part = () => asPerson(focalPoint, async (tx) => (await listParticipants(tx, given.assessment.id)).find(({ personId }) => personId === contributor.id)!)
  const open = () => asPerson(contributor, (tx) => noteOpening(tx, given.assessment.id))
  expect(await part()).toMatchObject({ openedAt: null, lookedAt: null })
  await open()
  const { openedAt } = await part()
  expect(openedAt).not.toBeNull()
  await open()
  expect(await part()).toMatchObject({ openedAt }) // the first time counts
  await asPerson(focalPoint, async (tx) => endParticipation(tx, given.assessment.id, (await part()).id))
  await appointAs(focalPoint, email!, 'contributor')
  expect((await part()).openedAt).toBeNull()
})
