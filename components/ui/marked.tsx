import { VisuallyHidden } from './visually-hidden'

/** Words that came or went, told by more than their colour: `says` is heard before them. */
export const Marked = ({ as: Mark, says, children }: { as: 'ins' | 'del'; says: string; children: string }) => (
  <Mark>
    <VisuallyHidden>[{says}: </VisuallyHidden>{children}<VisuallyHidden>]</VisuallyHidden>
  </Mark>
)
