import { useEffect } from 'react'

/** A key that does something on the pages that give it; letters work only while nobody writes. */
type Shortcut = { keys: readonly string[]; name: string; run: () => void }

const given = new Set<Shortcut>()

/** The shortcuts of the pages that are open now, in the order in which they were given. */
export const currentShortcuts = () => [...given]

/** Gives a page its shortcuts while it is open. @param shortcuts the same array until they change */
export function useShortcuts(shortcuts: readonly Shortcut[]) {
  useEffect(() => {
    for (const shortcut of shortcuts) given.add(shortcut)
    return () => {
      for (const shortcut of shortcuts) given.delete(shortcut)
    }
  }, [shortcuts])
}
