'use server'

import { revalidatePath } from 'next/cache'
import { runAction } from '@/lib/action'
import { authorise } from '@/lib/permissions'
import { correctTranslation } from './commands'
import { translationCorrection, type TranslationCorrection } from './correction'

export async function correctTranslationAct(input: TranslationCorrection) {
  return runAction(translationCorrection, input, async (correction, tx) => {
    authorise(tx.person, 'translation:correct')
    const corrected = await correctTranslation(tx, correction)
    revalidatePath('/', 'layout') // its texts stand on many pages
    return corrected
  })
}
