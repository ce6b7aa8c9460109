import { clear, createStore, entries, get, set } from 'idb-keyval'
import { keyOf } from '@/components/edits/field-state'
import type { RecordKey } from '@/lib/edits/schema'

/** What lies in this browser where a person said "this is my own computer". `public/sw.js` reads and writes the same. */
export type Choice = { person: string; until: number }
/** A page as it came, and when; the service worker shows it when the server cannot be reached. */
export type KeptPage = { person: string; path: string; title: string; keptAt: number }
/** A text that was saved after its page was kept. */
export type KeptText = { key: string; person: string; record: RecordKey; field: string; value: string; version: number; at: number }

const longest = 14 * 24 * 60 * 60 * 1000
const caching = ['mgi-static', 'mgi-empty-page']
const scope = '/assessments'

/** When a choice that is made now ends. */
export const fromNow = () => Date.now() + longest

let opened: ReturnType<typeof createStore> | undefined
const kept = () => (opened ??= createStore('mgi-own-computer', 'kept'))

/** Browsers offer this on secure connections only. */
export const canKeepPages = () => 'serviceWorker' in navigator && 'caches' in window && 'indexedDB' in window

/** Until when this is the person's own computer; null where it is not. */
export async function ownComputerUntil(person: string): Promise<number | null> {
  if (!canKeepPages()) return null
  const choice = await get<Choice>('choice', kept())
  return choice && choice.person === person && choice.until > Date.now() ? choice.until : null
}

/** "This is my own computer", for fourteen days from now. What was kept for anybody else goes. */
export async function chooseOwnComputer(person: string) {
  if (!(await ownComputerUntil(person))) await dropKept()
  await set('choice', { person, until: fromNow() } satisfies Choice, kept())
}

/** Lets go of every kept page and text, of the choice, and of the service worker. Texts that still wait are not touched. */
export async function dropKept() {
  if (!canKeepPages()) return
  await clear(kept())
  await Promise.all(caching.map((name) => caches.delete(name)))
  const worker = await navigator.serviceWorker.getRegistration(scope)
  await worker?.unregister()
}

/** Drops what is kept here, if anything is: the session was ended from elsewhere. */
export async function dropWhatIsKept() {
  if (canKeepPages() && (await get<Choice>('choice', kept()))) await dropKept()
}

/** Drops what is kept here for somebody else, or past its time. */
export async function dropWhatIsNotOf(person: string) {
  if (!canKeepPages() || (await ownComputerUntil(person))) return
  if (await get<Choice>('choice', kept())) await dropKept()
}

export async function startWorker(): Promise<ServiceWorker | null> {
  await navigator.serviceWorker.register('/sw.js', { scope, updateViaCache: 'none' })
  const controlled = await navigator.serviceWorker.getRegistration(scope)
  const starting = controlled?.installing ?? controlled?.waiting
  if (starting) await activated(starting)
  return controlled?.active ?? null
}

const activated = (worker: ServiceWorker) =>
  new Promise<void>((resolve) => {
    const look = () => (worker.state === 'activated' || worker.state === 'redundant') && resolve()
    worker.addEventListener('statechange', look)
    look()
  })

/** The pages that this person can open without a line, newest first. */
export const listKeptPages = () => listed<KeptPage>('page|').then((pages) => pages.toSorted((a, b) => b.keptAt - a.keptAt))
export const listKeptTexts = (person: string) => listed<KeptText>('text|').then((texts) => texts.filter((text) => text.person === person))
export const keepText = (text: KeptText) => set(text.key, text, kept())
export const keyOfText = (record: RecordKey, field: string) => `text|${keyOf(record, field)}`

async function listed<T extends { person: string }>(prefix: string): Promise<T[]> {
  const choice = await get<Choice>('choice', kept())
  if (!choice || choice.until <= Date.now()) return []
  const all = await entries<string, T>(kept())
  return all.filter(([key, { person }]) => key.startsWith(prefix) && person === choice.person).map(([, value]) => value)
}

const wish = 'mgi-own-computer'
/** Chosen on the page that asks for the code, before anybody is signed in: remembered by this tab until then. */
export const wishOwnComputer = (isWished: boolean) => (isWished ? sessionStorage.setItem(wish, 'yes') : sessionStorage.removeItem(wish))

/** Whether it was wished; asked once. */
export function takeWish(): boolean {
  const isWished = sessionStorage.getItem(wish) === 'yes'
  sessionStorage.removeItem(wish)
  return isWished
}
