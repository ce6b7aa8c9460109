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
    read(name: string): Values | null {
      const text = storage?.getItem(keyOf(name))
      if (!text) return null
      const { at, values } = JSON.parse(text) as Kept
      return now() - at < longest ? values : null
    },
    /** `null` when the act succeeded: nothing of it stays. */
    write(name: string, values: Values | null) {
      if (!storage) return
      if (values === null) return storage.removeItem(keyOf(name))
      try {
        storage.setItem(keyOf(name), JSON.stringify({ at: now(), values } satisfies Kept))
      } catch {
        storage.removeItem(keyOf(name)) // no room in this browser: an older half would be worse than none
      }
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
