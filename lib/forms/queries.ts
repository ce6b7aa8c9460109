import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import type { Standing } from './differences'

/** The institutions of which the asker may take or read back a form, with the codes handed to each; one statement. */
export async function listFormInstitutions(tx: PersonTx, assessment: AssessmentInView) {
  const own = assessment.participation?.institutionId
  const all = can(tx.person, 'contribution:enter', { assessment })
  if (!all && !(own && assessment.participation?.role === 'contributor')) return []
  const rows = await tx.institution.findMany({
    where: { assessmentId: assessment.id, assignments: { some: { indicators: { some: {} } } }, ...(all ? {} : { id: own! }) },
    select: {
      id: true,
      name: true,
      locale: true,
      assignments: { select: { dueOn: true, indicators: { select: { indicator: { select: { code: true } } } } } },
    },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    relationLoadStrategy: 'join',
  })
  return rows.map(({ assignments, ...institution }) => ({
    ...institution,
    codes: [...new Set(assignments.flatMap(({ indicators }) => indicators.map(({ indicator }) => indicator.code)))],
    dueOn: assignments.flatMap(({ dueOn }) => dueOn ?? []).sort((a, b) => a.getTime() - b.getTime())[0] ?? null,
  }))
}
export type FormInstitution = Awaited<ReturnType<typeof listFormInstitutions>>[number]

/**
 * The contributions of one institution as a form meets them. A text that the asker may not read (a draft, to the focal point) is
 * not given: the contribution is `begun`, or it is empty.
 */
export async function listStandings(tx: PersonTx, assessment: AssessmentInView, { id: institutionId, codes }: FormInstitution): Promise<Standing[]> {
  const rows = await tx.contribution.findMany({
    where: { assessmentId: assessment.id, institutionId, indicatorCode: { in: codes } },
    select: { id: true, indicatorCode: true, version: true, state: true, presence: true, explanation: true, reason: true },
  })
  const isOfAsker = assessment.participation?.role === 'contributor'
  return rows.map(({ indicatorCode: code, state, ...row }) => {
    if (state === 'submitted') return { ...row, code, closed: 'submitted' }
    const isBegun = row.version > 0
    if (isOfAsker || !isBegun) return { ...row, code, closed: null }
    return { ...row, code, presence: 'notAssessed', explanation: '', reason: '', closed: 'begun' }
  })
}
