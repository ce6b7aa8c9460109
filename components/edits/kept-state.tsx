import { SaveState } from '@/components/ui/save-state'
import type { Waiting } from './use-kept-form'
import { fill, whenOf } from './words'

type KeptWords = { kept: string; unkept: string }

/** Beside a box of a kept form: that its text waits for the act, since when and where. Nothing while it is as saved. */
export function KeptState({ waiting, field, words }: { waiting: Waiting; field: string; words: KeptWords }) {
  const since = waiting.since[field]
  if (since === undefined) return null
  const where = waiting.isKept ? fill(words.kept, { time: whenOf(since, document.documentElement.lang) }) : words.unkept
  return <SaveState status="waiting">{where}</SaveState>
}
