'use client'

import { FieldError } from '@/components/ui/field'
import type { FormControls } from './source-field'
import type { SourceFormWords } from './words'

const levels = ['public', 'titleOnly', 'internal'] as const

/** What may be published of an entry. Nothing is chosen for a new one: somebody has to say it. */
export function LevelChoice({ id, register, error, hint, words }: FormControls & { words: SourceFormWords }) {
  const complaint = error('level')
  return (
    <fieldset className="flow-s" aria-describedby={`${id('level')}-hint ${complaint ? `${id('level')}-error` : ''}`}>
      <legend>{words.level}</legend>
      <span className="hint block small soft" id={`${id('level')}-hint`}>{hint('level', words.levelHint)}</span>
      {complaint && <FieldError id={`${id('level')}-error`}>{complaint}</FieldError>}
      <div className="choices">
        {levels.map((level) => (
          <label className="choice" key={level}>
            <input type="radio" value={level} {...register('level')} />
            <span>{words[`level_${level}`]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
