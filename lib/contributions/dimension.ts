import 'server-only'
import { codesIn, findDimension } from '@/lib/answers/dimension'
import { dayText } from '@/lib/assessments/dates'
import type { PersonTx } from '@/lib/db/as-person'
import type { DraftInView } from '@/lib/edits/drafts'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { outcomeBox } from './outcome-box'
import { listContributions, listHandouts } from './queries'

/** One dimension with its questions, answers, who works on each and what institutions wrote: two statements more than `findDimension`. */
export async function findWork(tx: PersonTx, assessmentId: string, name: string, locale: Locale) {
  const found = await findDimension(tx, assessmentId, name, locale)
  if (!found) return null
  const codes = codesIn(found.dimension)
  const handouts = await listHandouts(tx, found.assessment)
  const contributions = await listContributions(tx, found.assessment, codes)
  return { ...found, handouts, contributions, today: dayText(new Date()) }
}
type Work = NonNullable<Awaited<ReturnType<typeof findWork>>>
export type WorkInView = Work & {
  /** The boxes in which the focal point types what became of contributions, by contribution; none for others. */
  reasonDrafts: ReadonlyMap<string, DraftInView>
}

/** Where a person types what became of the contributions that they may judge. */
export const outcomeBoxesOf = (tx: PersonTx, { assessment, contributions }: Work) =>
  contributions
    .filter((contribution) => can(tx.person, 'contribution:judge', { assessment, contribution: { ...contribution, isOfAsker: false } }))
    .map(({ id }) => ({ id, place: outcomeBox(assessment.id, id).place }))
