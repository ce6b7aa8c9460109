import 'server-only'
import { codesIn, findDimension } from '@/lib/answers/dimension'
import { dayText } from '@/lib/assessments/dates'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { type DraftInView, listDrafts } from '@/lib/edits/drafts'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { outcomeBox } from './outcome-box'
import { listContributions, listHandouts } from './queries'
import type { ContributionInView } from './schema'

/** One dimension with its questions, answers, who works on each and what institutions wrote: at most three statements more than `findDimension`. */
export async function findWork(tx: PersonTx, assessmentId: string, name: string, locale: Locale) {
  const found = await findDimension(tx, assessmentId, name, locale)
  if (!found) return null
  const codes = codesIn(found.dimension)
  const handouts = await listHandouts(tx, found.assessment)
  const contributions = await listContributions(tx, found.assessment, codes)
  return { ...found, handouts, contributions, reasonDrafts: await listReasons(tx, found.assessment, contributions), today: dayText(new Date()) }
}

/** The boxes in which the focal point types what became of contributions, by contribution; none for others. */
async function listReasons(tx: PersonTx, assessment: AssessmentInView, contributions: readonly ContributionInView[]) {
  const judged = contributions.filter((contribution) => can(tx.person, 'contribution:judge', { assessment, contribution: { ...contribution, isOfAsker: false } }))
  if (judged.length === 0) return new Map<string, DraftInView>()
  const places = judged.map(({ id }) => [id, outcomeBox(assessment.id, id).place] as const)
  const drafts = await listDrafts(tx, assessment.id, places.map(([, place]) => place))
  return new Map(places.map(([id, place]) => [id, drafts[place]!]))
}
export type WorkInView = NonNullable<Awaited<ReturnType<typeof findWork>>>
