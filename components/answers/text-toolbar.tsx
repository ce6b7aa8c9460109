'use client'

import { toggleList } from '@/components/citing/insert'
import { Icon } from '@/components/ui/icon'
import { useAnswersOfPage } from './answers-context'

/** What a text can hold beside paragraphs: a simple list, and the mark of a citation. */
export function TextToolbar({ fieldId, citeId }: { fieldId: string; citeId: string }) {
  const { words } = useAnswersOfPage()
  return (
    <div className="toolbar" role="group" aria-label={words.toolbar}>
      <button type="button" onClick={() => toggleList(fieldId)}>{words.list}</button>
      <button type="button" onClick={() => document.getElementById(citeId)?.click()}><Icon name="quote" /> {words.cite}</button>
    </div>
  )
}
