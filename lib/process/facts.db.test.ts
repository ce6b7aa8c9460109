import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAnswered, progressOf } from '@/lib/answers/progress'
import { listStandings } from '@/lib/answers/queries'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type Person } from '@/lib/db/as-person'
import { disconnect } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { listFacts } from './facts'

const owner = connectOwner()
const answers = [
  { presence: 'partly', explanation: 'Some rules.', state: 'draft' },
  { presence: 'partly', explanation: ' \n\t', state: 'draft' },
  { presence: 'noInformation', state: 'draft' },
  { presence: 'notApplicable', explanation: 'Text.', state: 'draft' },
  { presence: 'notApplicable', reason: 'No such level.', state: 'returned' },
  { presence: 'notAssessed', explanation: 'A note.', state: 'draft' },
  { presence: 'inPlace', explanation: 'SNMS', state: 'submitted' },
  { presence: 'inPlace', explanation: 'in small letters', state: 'accepted' },
] as const
let assessmentId: string

const take = async (role: Role): Promise<Person> => {
  const person = await givePerson(owner)
  await owner.participant.create({ data: { assessmentId, personId: person.id, role } })
  return person
}
/** What the list and the overview count, and what the page of the answers counts, for one person. */
const counted = (person: Person) =>
  asPerson(person, async (tx) => {
    const assessment = (await findAssessment(tx, assessmentId))!
    const { total, answered } = progressOf(await listStandings(tx, assessment))
    return { open: (await listFacts(tx, [assessment])).get(assessmentId)?.open, total, answered }
  })

beforeAll(async () => {
  const frameworkId = await giveFramework(owner, answers.length)
  const given = await giveAssessment(owner, (await givePerson(owner)).id, frameworkId)
  assessmentId = given.assessment.id
  const indicators = await owner.indicator.findMany({ where: { frameworkId }, orderBy: { position: 'asc' } })
  await owner.answer.delete({ where: { id: given.answer.id } })
  const rows = answers.map((answer, i) => ({ assessmentId, indicatorId: indicators[i]!.id, indicatorCode: indicators[i]!.code, locale: 'en', ...answer }))
  await owner.answer.createMany({ data: rows })
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

it('counts what is open by the one rule of progress, in lists and on pages', async () => {
  const isOpen = ({ presence, ...texts }: (typeof answers)[number]) => !isAnswered({ explanation: '', reason: '', ...texts, presence })
  const open = answers.filter(isOpen).length
  for (const role of ['focalPoint', 'researcher'] as const) expect(await counted(await take(role))).toEqual({ open, total: 8, answered: 8 - open })
})

it('tells IOM’s people nothing of how far the drafts have come', async () => {
  for (const role of ['reviewer', 'editor'] as const) expect(await counted(await take(role))).toEqual({ open: 5, total: 8, answered: 3 })
})

it('tells the others nothing at all', async () => {
  for (const role of ['contributor', 'clearingAuthority'] as const) expect(await counted(await take(role))).toEqual({ open: 0, total: 0, answered: 0 })
})
