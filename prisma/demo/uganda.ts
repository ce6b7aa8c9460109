import type { Prisma } from '@/lib/db/generated/client'
import type { DemoPeople } from './people'

const frameworkId = 'mgi-national-open-1'

/** Another country's round, just begun: shows that its focal point finds nothing of Timor-Leste. */
export async function startUganda(tx: Prisma.TransactionClient, people: DemoPeople) {
  const territory = await tx.territory.findUniqueOrThrow({ where: { code: 'UGA' }, select: { id: true } })
  const indicators = await tx.indicator.findMany({ where: { frameworkId }, select: { id: true, code: true } })
  const { id: assessmentId } = await tx.assessment.create({
    data: {
      code: 'UGA-2026',
      territoryId: territory.id,
      frameworkId,
      year: 2026,
      referenceDate: '2026-10',
      locale: 'en',
      state: 'dataCollection',
      exercise: true,
      answersDueOn: new Date('2027-01-15T00:00:00Z'),
      submitDueOn: new Date('2027-02-05T00:00:00Z'),
      consultationOn: new Date('2027-03-08T00:00:00Z'),
      consultationEndOn: new Date('2027-03-26T00:00:00Z'),
      answers: { create: indicators.map(({ id, code }) => ({ indicatorId: id, indicatorCode: code, locale: 'en' })) },
    },
    select: { id: true },
  })
  const { id: institutionId } = await tx.institution.create({
    data: { assessmentId, name: 'Ministry of Internal Affairs', locale: 'en' },
    select: { id: true },
  })
  await tx.participant.create({ data: { assessmentId, personId: people.ugandaFocalPoint, role: 'focalPoint', institutionId } })
  await tx.auditEntry.createMany({ data: [{ assessmentId, action: 'assessment:create', details: { code: 'UGA-2026' } }] })
}
