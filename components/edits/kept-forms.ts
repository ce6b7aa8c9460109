import { personOfPage } from '@/components/session/say-for-whom'

type Values = Record<string, unknown>
type Kept = { at: number; values: Values }

const prefix = 'mgi-form|'
const longest = 14 * 24 * 60 * 60_000

/** The forms that the person of this page has typed into and not sent, in this browser. One that is too old is not shown. */
export const whoseFormsAreKept = async () => formsOf(await personOfPage())

export function formsOf(person: string, storage: Storage | null = browserStorage(), now = Date.now) {
  const keyOf = (name: string) => `${prefix}${person}|${name}`
  return {
    /** What is kept of a form, and since when. */
    read(name: string): Kept | null {
      const text = storage?.getItem(keyOf(name))
      if (!text) return null
      const kept = JSON.parse(text) as Kept
      return now() - kept.at < longest ? kept : null
    },
    /** @returns whether the browser took them */
    write(name: string, values: Values): boolean {
      if (!storage) return false
      try {
        storage.setItem(keyOf(name), JSON.stringify({ at: now(), values } satisfies Kept))
        return true
      } catch {
        storage.removeItem(keyOf(name)) // no room in this browser: an older half would be worse than none
        return false
      }
    },
    /** The act succeeded: nothing of it stays. */
    forget(name: string) {
      storage?.removeItem(keyOf(name))
    },
    /** Nothing stays when the person signs out. */
    clear() {
      for (const key of Object.keys(storage ?? {})) if (key.startsWith(keyOf(''))) storage?.removeItem(key)
    },
  }
}

/** A browser may forbid it. */
function browserStorage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}
