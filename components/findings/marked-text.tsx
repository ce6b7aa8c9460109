import { Fragment } from 'react'
import { type MarkKind, markOf, piecesOf } from '@/lib/profiles/markers'
import type { MarkNames } from './types'

/** A paragraph as it is typed, its markers shown as small marks: the number of the note, the number of the source. */
export function MarkedText({ text, marks }: { text: string; marks: MarkNames }) {
  return piecesOf(text).map((piece, index) => (
    <Fragment key={index}>{typeof piece === 'string' ? piece : <Mark kind={piece.kind} marker={piece.marker} marks={marks} />}</Fragment>
  ))
}

/** A marker that stands for nothing is left as it is, so that its author sees it. */
function Mark({ kind, marker, marks }: { kind: MarkKind; marker: string; marks: MarkNames }) {
  const at = marks[kind].findIndex((each) => each.marker === marker)
  const mark = marks[kind][at]
  if (!mark) return markOf(kind, marker)
  return <sup className={`mark mark--${kind}`} title={mark.name}>{kind === 'footnote' ? at + 1 : `[${at + 1}]`}</sup>
}
