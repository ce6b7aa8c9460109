import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'

const summary = {
  id: true,
  code: true,
  level: true,
  year: true,
  referenceDate: true,
  locale: true,
  state: true,
  round: true,
  exercise: true,
  workedExample: true,
  version: true,
  frameworkId: true,
  territoryId: true,
  answersDueOn: true,
  submitDueOn: true,
  consultationOn: true,
  consultationEndOn: true,
  stateChangedAt: true,
  returnReason: true,
  replyTo: true,
  territory: { select: { id: true, code: true, type: true, name: true, formalName: true, note: true } },
} as const

/**
 * One assessment with the asker's own part in it, or null when there is none or the person takes no part: the caller cannot
 * tell which. `id` may be anything a person typed into the address.
 */
export async function findAssessment(tx: PersonTx, id: string) {
  if (!isUuid(id)) return null
  const found = await tx.assessment.findFirst({
    where: { id, participants: { some: { personId: tx.person.id, endedAt: null } } },
    select: {
      ...summary,
      participants: {
        where: { personId: tx.person.id, endedAt: null },
        select: { role: true, institutionId: true, openedAt: true, institution: { select: { name: true, locale: true } } },
      },
    },
    relationLoadStrategy: 'join',
  })
  if (!found) return null
  const { participants, ...assessment } = found
  return { ...assessment, participation: participants[0] ?? null }
}
export type AssessmentInView = NonNullable<Awaited<ReturnType<typeof findAssessment>>>

/** The assessments a person takes part in, newest first. */
export async function listAssessments(tx: PersonTx) {
  const rows = await tx.assessment.findMany({
    where: { participants: { some: { personId: tx.person.id, endedAt: null } } },
    select: {
      ...summary,
      participants: { where: { personId: tx.person.id, endedAt: null }, select: { role: true, institutionId: true } },
    },
    orderBy: [{ year: 'desc' }, { code: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map(({ participants, ...assessment }) => ({ ...assessment, participation: participants[0] ?? null }))
}

const isUuid = (id: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(id)
