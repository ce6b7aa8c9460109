import { createStore, del, entries, set } from 'idb-keyval'
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

/** The texts in this browser's IndexedDB. Each is kept under its writer: nobody else who signs in here sees or sends it. */
export function browserTexts(): TextStore {
  let opened: ReturnType<typeof createStore> | undefined
  const texts = () => (opened ??= createStore('mgi-edits', 'waiting'))
  return {
    put: (text) => set(keyOf(text), text, texts()),
    remove: (text) => del(keyOf(text), texts()),
    list: async (person) =>
      (await entries<string, WaitingText>(texts())).filter(([key]) => key.startsWith(`${person}|`)).map(([, text]) => text),
  }
}

/** How many texts of a person wait on this computer: sign-out asks, because they could not be sent after it. */
export const countWaitingTexts = async (person: string) => (await browserTexts().list(person)).length
