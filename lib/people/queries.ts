import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'

/** Who takes part in an assessment now, by institution and role; without addresses. Only for `people:read`. */
export const listParticipants = (tx: PersonTx, assessmentId: string) =>
  tx.participant.findMany({
    where: { assessmentId, endedAt: null },
    select: {
      id: true,
      personId: true,
      role: true,
      institutionId: true,
      openedAt: true,
      lookedAt: true,
      person: { select: { name: true, disabledAt: true } },
      institution: { select: { name: true, locale: true } },
    },
    orderBy: [{ role: 'asc' }, { appointedAt: 'asc' }],
    relationLoadStrategy: 'join',
  })
export type ListedParticipant = Awaited<ReturnType<typeof listParticipants>>[number]

export const listInstitutions = (tx: PersonTx, assessmentId: string) =>
  tx.institution.findMany({ where: { assessmentId }, select: { id: true, name: true, locale: true }, orderBy: [{ position: 'asc' }, { name: 'asc' }] })

/** Indicators handed to institutions. */
export const listAssignments = (tx: PersonTx, assessmentId: string) =>
  tx.assignment.findMany({
    where: { assessmentId },
    select: {
      id: true,
      institutionId: true,
      dueOn: true,
      institution: { select: { name: true, locale: true, remindedAt: true } },
      indicators: { select: { indicator: { select: { code: true } } }, orderBy: { indicator: { position: 'asc' } } },
    },
    orderBy: [{ institution: { position: 'asc' } }, { dueOn: 'asc' }],
    relationLoadStrategy: 'join',
  })
export type ListedAssignment = Awaited<ReturnType<typeof listAssignments>>[number]

/** Everybody known to the installation: for administrators only, as the database holds it too. */
export const listPeople = (tx: PersonTx) =>
  tx.user.findMany({
    where: { email: { not: null } },
    select: { id: true, email: true, name: true, locale: true, isAdministrator: true, isEditor: true, isDemo: true, disabledAt: true },
    orderBy: [{ isAdministrator: 'desc' }, { isEditor: 'desc' }, { name: 'asc' }],
  })
