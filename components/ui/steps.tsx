import type { ReactNode } from 'react'

interface Step {
  name: string
  note?: ReactNode
  /** Nothing for a step still to come, and for steps that are only explained. */
  state?: 'done' | 'now'
}

/** Steps in their order. `stateLabels` are said to those who cannot see which circles are filled. */
export function Steps({ steps, across = false, stateLabels }: { steps: Step[]; across?: boolean; stateLabels?: { done: string; now: string } }) {
  return (
    <ol className={across ? 'steps steps--across' : 'steps'} role="list">
      {steps.map(({ name, note, state }) => (
        <li key={name} className={state === 'done' ? 'done' : undefined} aria-current={state === 'now' ? 'step' : undefined}>
          <strong>
            {name}
            {state && stateLabels && <span className="visually-hidden"> ({stateLabels[state]})</span>}
          </strong>
          {note && <p>{note}</p>}
        </li>
      ))}
    </ol>
  )
}
