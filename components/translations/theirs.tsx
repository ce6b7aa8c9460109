'use client'

import { Notice } from '@/components/ui/notice'
import type { Corrected } from '@/lib/framework/commands'
import { directionOf } from '@/lib/i18n/locales'
import type { CorrectionWords } from './words'

/** What somebody else saved while this form was open; one's own texts are in the form below. */
export function Theirs({ outcome, locale, words }: { outcome: Extract<Corrected, { theirs: unknown }>; locale: string; words: CorrectionWords }) {
  return (
    <Notice tone="stop" role="alert" title={words.conflict.title}>
      <p>{words.conflict.body}</p>
      <h3>{words.conflict.theirs}</h3>
      {Object.entries(outcome.theirs.texts).map(([name, text]) => (
        <p key={name} className="whitespace-pre-line" lang={locale} dir={directionOf(locale)}>{text}</p>
      ))}
    </Notice>
  )
}
