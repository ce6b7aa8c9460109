'use client'

import { findQuote } from '@/lib/threads/quote'
import { useThreadsOfPage } from './threads-context'

/** Words around a quotation, so that it can be found in a long text. */
const context = 60

/** The words a thread is about, marked where they still stand in the text; else as they were, and that the text has changed. */
export function QuotedWords({ quote, text }: { quote: string; text: string }) {
  const { words } = useThreadsOfPage()
  if (!quote) return null
  const found = findQuote(text, quote)
  if (found && found.before === '' && found.after === '') return null // it is about the whole text, which stands beside it
  return (
    <div className="quote">
      <p className="xs soft">{found ? words.about : words.aboutGone}</p>
      <p dir="auto">
        {found && ending(found.before)}
        {found ? <mark>{quote}</mark> : quote}
        {found && beginning(found.after)}
      </p>
    </div>
  )
}

/** The last words of a text, each whole. */
const ending = (text: string) => (text.length > context ? `… ${text.slice(-context).replace(/^\S*\s/, '')}` : text)
/** The first words of a text, each whole. */
const beginning = (text: string) => (text.length > context ? `${text.slice(0, context).replace(/\s\S*$/, '')} …` : text)
