import { Button } from '@/components/ui/button'
import type { SavedField } from '@/lib/edits/schema'
import { useEditsOfPage } from './edits-provider'
import { fill, whenOf } from './words'

type Props = { mine: string; saved: SavedField; name: string; onKeep: (own: boolean) => void; onLater: () => void }

/** Two choices among given values: nothing to merge, one is kept. */
export function ChoiceConflict({ mine, saved, name, onKeep, onLater }: Props) {
  const { words, locale } = useEditsOfPage()
  return (
    <>
      <p className="small">{fill(words.choiceLead, { name, time: whenOf(saved.at, locale) })}</p>
      <p className="row">
        <Button look="second" onClick={() => onKeep(true)}>{fill(words.keepMyChoice, { value: mine })}</Button>
        <Button look="second" onClick={() => onKeep(false)}>{fill(words.keepSavedChoice, { value: saved.value })}</Button>
        <Button look="quiet" onClick={onLater}>{words.decideLater}</Button>
      </p>
      <p className="small soft">{words.conflictChoiceNote}</p>
    </>
  )
}
