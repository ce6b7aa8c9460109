import { createStore, del, entries } from 'idb-keyval'
import type { RecordKey } from '@/lib/edits/schema'

/** One save as it is sent, with the texts that were not chosen before it. Repeated with the same id, it happens once. */
export type Edit = { editId: string; value: string; base: number; aside?: string[] }

/** A text that the database does not hold yet, as it lies on this computer. */
export type WaitingText = Edit & {
  person: string
  /** The page that wrote it. While that page lives, nobody else sends its texts. */
  tab: string
  record: RecordKey
  field: string
  /** When the oldest unsent change was typed, in milliseconds. */
  since: number
  /** When the last change was typed. */
  typedAt?: number
  /** The text that its writer is composing of two, while they choose. */
  merging?: string
  /** Sent before `value`, outcome unknown: repeated first. */
  sent?: Edit
  place: Place
}

/** Where a text was written: it is listed on other pages, so the address is whole. */
export type Place = { name: string; address: `/assessments/${string}` }

export interface TextStore {
  put(text: WaitingText): Promise<void>
  remove(text: Pick<WaitingText, 'person' | 'tab' | 'record' | 'field'>): Promise<void>
  list(person: string): Promise<WaitingText[]>
}

const keyOf = ({ person, record, field, tab }: Pick<WaitingText, 'person' | 'tab' | 'record' | 'field'>) =>
  [person, record.type, record.id, field, tab].join('|')

const left = new Set<string>()
/** Keeps nothing more of a person in this tab: they signed out on this computer. */
export const leaveTexts = (person: string) => void left.add(person)
/** The same person is signed in again. */
export const comeBackToTexts = (person: string) => void left.delete(person)

/** The texts in this browser's IndexedDB. Each is kept under its writer: nobody else who signs in here sees or sends it. */
export function browserTexts(): TextStore {
  let opened: ReturnType<typeof createStore> | undefined
  const texts = () => (opened ??= createStore('mgi-edits', 'waiting'))
  return {
    put: (text) => (left.has(text.person) ? Promise.reject(new Error('signed out on this computer')) : putForGood(text, texts())),
    remove: (text) => del(keyOf(text), texts()),
    list: async (person) =>
      (await entries<string, WaitingText>(texts())).filter(([key]) => key.startsWith(`${person}|`)).map(([, text]) => text),
  }
}

/** Ends its transaction at once: otherwise a tab that is closed in the next milliseconds takes a text along that it called kept. */
const putForGood = (text: WaitingText, inStore: ReturnType<typeof createStore>) =>
  inStore('readwrite', (store) => {
    store.put(text, keyOf(text))
    const { transaction } = store
    transaction.commit()
    return new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = transaction.onerror = () => reject(transaction.error ?? new Error('not kept'))
    })
  })

/** How many texts of a person wait on this computer. */
export const countWaitingTexts = async (person: string) => (await browserTexts().list(person)).length

/** Takes every waiting text of a person off this computer. */
export async function removeTextsOf(person: string) {
  const texts = browserTexts()
  for (const text of await texts.list(person)) await texts.remove(text)
}
