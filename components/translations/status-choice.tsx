'use client'

import { useFormContext } from 'react-hook-form'
import type { TranslationCorrection } from '@/lib/framework/correction'
import type { CorrectionWords } from './words'

/** Whether the revision is still a draft: the person says so, nothing is guessed. */
export function StatusChoice({ words }: { words: CorrectionWords }) {
  const { register } = useFormContext<TranslationCorrection>()
  return (
    <fieldset>
      <legend>{words.statusLabel}</legend>
      <div className="opts">
        {(['draft', 'reviewed'] as const).map((status) => (
          <label key={status}>
            <input type="radio" value={status} {...register('status')} />
            {words[status]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
