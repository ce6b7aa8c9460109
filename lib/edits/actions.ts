'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { oldTexts, type OldTexts, restoration, type Restoration } from './restoration'
import { listOldTexts, restoreText } from './restore'

/** Writes an older text of a field again, for whoever may write it now. */
export const restore = async (input: Restoration) =>
  runAction(restoration, input, async (wanted, tx) => {
    const restored = await restoreText(tx, wanted)
    revalidatePath(`/assessments/${wanted.assessmentId}`, 'layout')
    return restored
  })

/** Each text that was saved in a field within one sitting. */
export const readOldTexts = async (input: OldTexts) => runAction(oldTexts, input, async (wanted, tx) => listOldTexts(tx, wanted))
