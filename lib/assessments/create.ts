import 'server-only'
import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import type { TerritoryType } from '@/lib/db/generated/enums'
import { ExpectedError } from '@/lib/errors'
import { day } from './dates'
import { namesOf, type newAssessment } from './schema'

const levelOf = { country: 'national', locality: 'local', group: 'regional' } as const satisfies Record<TerritoryType, string>
const longestSuffix = 20

/**
 * Starts an assessment, with the person who starts it as its editor, a row for every answer and one for each convention that
 * every profile shows.
 * @throws ExpectedError `invalid` when the territory is unknown or of another level, or the framework is not published
 */
export async function createAssessment(tx: PersonTx, input: z.output<typeof newAssessment>) {
  const territory = await tx.territory.findUnique({ where: { id: input.territoryId }, select: { code: true, type: true } })
  const framework = await tx.framework.findFirst({ where: { id: input.frameworkId, publishedAt: { not: null } }, select: { id: true } })
  if (!territory) throw new ExpectedError('invalid', { fields: { territoryId: ['territory'] } })
  if (!framework) throw new ExpectedError('invalid', { fields: { frameworkId: ['framework'] } })
  if (levelOf[territory.type] !== input.level) throw new ExpectedError('invalid', { fields: { level: ['level'] } })

  const id = randomUUID()
  // First the part, then the assessment: the database lets nobody write into an assessment in which they take no part.
  await tx.participant.createMany({ data: [{ assessmentId: id, personId: tx.person.id, role: 'editor', appointedById: tx.person.id }] })
  const code = await insertUnderFreeCode(tx, id, territory.code, input)
  await tx.institution.createMany({
    data: namesOf(input.institutions).map((name, position) => ({ assessmentId: id, name, position, locale: input.locale })),
  })
  await tx.$executeRaw`
    INSERT INTO "Answer" ("id", "assessmentId", "indicatorId", "indicatorCode", "locale")
    SELECT gen_random_uuid(), ${id}::uuid, "id", "code", ${input.locale} FROM "Indicator" WHERE "frameworkId" = ${framework.id}`
  await tx.$executeRaw`
    INSERT INTO "ConventionStatus" ("id", "assessmentId", "conventionCode", "position")
    SELECT gen_random_uuid(), ${id}::uuid, "code", row_number() OVER (ORDER BY "position") FROM "Convention" WHERE "core"`
  await audit(tx, 'assessment:create', { assessmentId: id, code, frameworkId: framework.id })
  return { id, code }
}

/** The code is territory and year, CPV-2026; a number follows when it is taken, perhaps by an assessment this person cannot see. */
async function insertUnderFreeCode(tx: PersonTx, id: string, territoryCode: string, input: z.output<typeof newAssessment>) {
  for (let suffix = 1; suffix <= longestSuffix; suffix++) {
    const code = `${territoryCode}-${input.year}${suffix > 1 ? `-${suffix}` : ''}`
    const { count } = await tx.assessment.createMany({
      data: [
        {
          id,
          code,
          territoryId: input.territoryId,
          frameworkId: input.frameworkId,
          level: input.level,
          year: input.year,
          round: input.round,
          locale: input.locale,
          referenceDate: input.referenceDate || null,
          answersDueOn: day(input.answersDueOn),
          submitDueOn: day(input.submitDueOn),
          consultationOn: day(input.consultationOn),
          consultationEndOn: day(input.consultationEndOn),
          createdById: tx.person.id,
        },
      ],
      skipDuplicates: true,
    })
    if (count === 1) return code
  }
  throw new ExpectedError('invalid', { fields: { year: ['taken'] } })
}
