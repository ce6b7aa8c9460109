import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { isDifference, type Stretch } from '@/lib/edits/merge'
import { useEditsOfPage } from './edits-provider'

type Props = { stretches: readonly Stretch[]; mineNote: string; savedNote: string; onKeep: (own: boolean) => void }

/** Both texts whole, side by side, with the words that differ marked. */
export function TwoTexts({ stretches, mineNote, savedNote, onKeep }: Props) {
  const { words } = useEditsOfPage()
  const shown = (side: 'mine' | 'saved') =>
    stretches.map((each, index) => (isDifference(each) ? each[side] && <mark key={index}>{each[side]}</mark> : each.same))
  return (
    <div className="two-texts">
      <Version title={words.mine} note={mineNote} keep={words.keepMine} onKeep={() => onKeep(true)}>{shown('mine')}</Version>
      <Version title={words.theirs} note={savedNote} keep={words.keepTheirs} onKeep={() => onKeep(false)}>{shown('saved')}</Version>
    </div>
  )
}

type VersionProps = { title: string; note: string; keep: string; onKeep: () => void; children: ReactNode }

const Version = ({ title, note, keep, onKeep, children }: VersionProps) => (
  <section className="version" aria-label={title}>
    <header className="flow-s">
      <h5>{title}</h5>
      <p className="small soft">{note}</p>
    </header>
    <div className="whitespace-pre-wrap" dir="auto">{children}</div>
    <footer>
      <Button look="second" onClick={onKeep}>{keep}</Button>
    </footer>
  </section>
)
