import type { Prisma, Role } from '@/lib/db/generated/client'
import { writeContributions } from './contributions'
import type { DemoPeople } from './people'
import { giveReview } from './review'

type Tx = Prisma.TransactionClient

/** Who takes part in both rounds of Timor-Leste, with the institution they come from. */
const participants: [keyof DemoPeople & Role, string | null][] = [
  ['editor', null],
  ['reviewer', null],
  ['focalPoint', 'Immigration Service'],
  ['researcher', null],
  ['contributor', 'Ministry of Education'],
  ['clearingAuthority', 'Office of the Prime Minister'],
]

/** The round of 2019, as published: people to look at it, nobody asked for anything. */
export async function finishWorkedExample(tx: Tx, assessmentId: string, people: DemoPeople) {
  await appoint(tx, assessmentId, people, ['Immigration Service', 'Ministry of Education', 'Office of the Prime Minister'])
  const { territoryId } = await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId }, select: { territoryId: true } })
  const otherNames = ['Immigration and Asylum Law', 'Law on Immigration and Asylum', 'Migration and Asylum Law'].join('\n')
  await tx.source.updateMany({ where: { territoryId, title: 'Law on Migration and Asylum' }, data: { otherNames } })
}

/** The round of 2026: launched in October 2026, indicators handed to three ministries. */
export async function finishExercise(tx: Tx, assessmentId: string, people: DemoPeople) {
  const institutions = await appoint(tx, assessmentId, people, [
    'Immigration Service',
    'Ministry of Education',
    'Secretary of State for Vocational Training and Employment (SEPFOPE)',
    'Ministry of Health',
    'Ministry of Foreign Affairs and Cooperation',
    'Ministry of Justice',
    'National Directorate of Statistics',
    'Office of the Prime Minister',
  ])
  await handOut(tx, assessmentId, institutions, 'Ministry of Education', ['MR-03', 'MR-04'])
  await handOut(tx, assessmentId, institutions, 'Immigration Service', ['MR-03'])
  await handOut(tx, assessmentId, institutions, 'Ministry of Health', ['MR-01', 'MR-02'])
  await handOut(tx, assessmentId, institutions, 'Secretary of State for Vocational Training and Employment (SEPFOPE)', [
    'WB-01',
    'WB-02',
    'WB-03',
    'WB-04',
    'WB-05',
    'WB-06',
    'WB-07',
  ])
  const invited = institutions.get('Secretary of State for Vocational Training and Employment (SEPFOPE)') ?? null
  await tx.participant.create({ data: { assessmentId, personId: people.invited, role: 'contributor', institutionId: invited, appointedById: people.focalPoint } })
  await writeContributions(tx, assessmentId)
  await tx.assessment.update({
    where: { id: assessmentId },
    data: { createdById: people.editor, createdAt: new Date('2026-09-14T08:00:00Z'), stateChangedAt: new Date('2026-10-02T08:00:00Z') },
  })
  await giveReview(tx, assessmentId, people)
}

async function appoint(tx: Tx, assessmentId: string, people: DemoPeople, names: string[]) {
  const rows = await tx.institution.createManyAndReturn({
    data: names.map((name, position) => ({ assessmentId, name, locale: 'en', position })),
    select: { id: true, name: true },
  })
  const institutions = new Map(rows.map(({ id, name }) => [name, id]))
  await tx.participant.createMany({
    data: participants.map(([role, institution]) => ({
      assessmentId,
      role,
      personId: people[role],
      institutionId: institution && (institutions.get(institution) ?? null),
      appointedById: people.editor,
      openedAt: new Date(),
    })),
  })
  return institutions
}

const answersDueOn = new Date('2026-11-27T00:00:00Z')

async function handOut(tx: Tx, assessmentId: string, institutions: Map<string, string>, name: string, codes: string[]) {
  const { frameworkId, locale } = await tx.assessment.findUniqueOrThrow({ where: { id: assessmentId }, select: { frameworkId: true, locale: true } })
  const indicators = await tx.indicator.findMany({ where: { frameworkId, code: { in: codes } }, select: { id: true, code: true } })
  const institutionId = institutions.get(name) ?? ''
  const { id: assignmentId } = await tx.assignment.create({ data: { assessmentId, institutionId, dueOn: answersDueOn }, select: { id: true } })
  await tx.assignmentIndicator.createMany({ data: indicators.map(({ id }) => ({ assignmentId, assessmentId, indicatorId: id })) })
  await tx.contribution.createMany({ data: indicators.map(({ id, code }) => ({ assessmentId, indicatorId: id, indicatorCode: code, institutionId, locale })) })
}
