import 'server-only'
import { codesIn, findDimension } from '@/lib/answers/dimension'
import { dayText } from '@/lib/assessments/dates'
import type { PersonTx } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { listContributions, listHandouts } from './queries'

/** One dimension with its questions, answers, who works on each and what institutions wrote: two statements more than `findDimension`. */
export async function findWork(tx: PersonTx, assessmentId: string, name: string, locale: Locale) {
  const found = await findDimension(tx, assessmentId, name, locale)
  if (!found) return null
  const codes = codesIn(found.dimension)
  const handouts = await listHandouts(tx, found.assessment)
  return { ...found, handouts, contributions: await listContributions(tx, found.assessment, codes), today: dayText(new Date()) }
}
export type WorkInView = NonNullable<Awaited<ReturnType<typeof findWork>>>
