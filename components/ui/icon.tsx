import { shapes, type IconName } from './icon-shapes'

export type { IconName }

/** Drawings that point somewhere, and therefore turn round where reading starts on the right. */
const turning: ReadonlySet<IconName> = new Set<IconName>(['arrow', 'back'])

/** An ornament beside words: it carries no name of its own, the words beside it say everything. */
export function Icon({ name, className = '' }: { name: IconName; className?: string }) {
  const classes = ['icon', turning.has(name) && 'icon--turns', className].filter(Boolean).join(' ')
  return (
    <svg className={classes} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shapes[name]}
    </svg>
  )
}
