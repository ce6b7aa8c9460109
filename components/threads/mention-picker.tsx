'use client'

import { useDraftText } from '@/components/edits/draft-field'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import type { DraftInView } from '@/lib/edits/drafts'
import type { Mentionable } from '@/lib/threads/schema'
import { useThreadsOfPage } from './threads-context'

const markOf = (name: string) => `@${name}`

/** Those whose name stands in a text behind an `@`: whoever is taken out of the text is not mentioned. */
export const namedIn = (text: string, people: readonly Mentionable[]) => people.filter(({ name }) => text.includes(markOf(name))).map(({ id }) => id)

/** Puts somebody's name into the text: those who may read it, by a list that every browser and reader of screens knows. */
export function MentionPicker({ draft, people, id }: { draft: DraftInView; people: Mentionable[]; id: string }) {
  const { words } = useThreadsOfPage()
  const { outbox } = useEditsOfPage()
  const text = useDraftText(draft)
  if (people.length === 0) return null
  const put = (name: string) => {
    const between = text === '' || /\s$/.test(text) ? '' : ' '
    if (name) outbox.change(draft.record, 'text', `${text}${between}${markOf(name)} `)
  }
  return (
    <div className="field">
      <label className="small" htmlFor={id}>@ {words.mention}</label>
      <span className="hint" id={`${id}-hint`}>{words.mentionNote}</span>
      <select className="input" id={id} aria-describedby={`${id}-hint`} value="" onChange={({ target }) => put(target.value)}>
        <option value="">{words.mentionChoose}</option>
        {people.map((person) => <option key={person.id} value={person.name}>{person.name}</option>)}
      </select>
    </div>
  )
}
