import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import { transitions } from '@/lib/assessments/states'
import type { PersonTx } from '@/lib/db/as-person'
import type { AssessmentState } from '@/lib/db/generated/enums'
import { type DraftInView, listDrafts } from '@/lib/edits/drafts'

/** Where the reason of a move is typed. */
export const movePlace = (to: AssessmentState) => `move:${to}`

/** The reason that the asker has typed so far for sending the assessment back; null where no such move is theirs. */
export async function findMoveDraft(tx: PersonTx, { id, state, participation }: AssessmentInView): Promise<DraftInView | null> {
  const back = transitions.find(({ from, requires, by }) => from === state && requires.includes('reasonGiven') && participation && by.includes(participation.role))
  if (!back) return null
  const place = movePlace(back.to)
  return (await listDrafts(tx, id, [place]))[place] ?? null
}
