import { Outbox } from './outbox'
import { randomId } from './random-id'
import { sendEditAs } from './send-edit'
import { browserTexts, leaveTexts } from './waiting-texts'

const tab = typeof window === 'undefined' ? '' : randomId()
const lockOf = (name: string) => `mgi-edits-tab:${name}`
const kept = new Map<string, Outbox>()
const unkept = new EventTarget()

/** The outbox of a person in this tab. It outlives the page that made it: a text goes on its way while the person moves on. */
export function outboxOf(person: string): Outbox {
  const make = () =>
    new Outbox({ person, tab, texts: browserTexts(), send: sendEditAs(person), onKeepingFailed: () => unkept.dispatchEvent(new Event('unkept')) })
  if (typeof window === 'undefined') return make() // drawn once on the server, for one person, and dropped
  const outbox = kept.get(person) ?? make()
  if (!kept.has(person)) hearSignOuts(person)
  kept.set(person, outbox)
  return outbox
}

const channelName = 'mgi-signed-out'

/** Signed out in another tab: this one keeps nothing more either, and says so beside its texts. */
function hearSignOuts(person: string) {
  if (typeof BroadcastChannel === 'undefined') return
  new BroadcastChannel(channelName).addEventListener('message', ({ data }) => {
    if (data !== person) return
    leaveTexts(person)
    unkept.dispatchEvent(new Event('unkept'))
  })
}

/** Gives up what is not sent of a person, in every tab: they signed out and said so. */
export function giveUpTexts(person: string) {
  const outbox = kept.get(person)
  for (const { record, field } of outbox?.waiting() ?? []) outbox?.discard(record, field)
  leaveTexts(person)
  if (typeof BroadcastChannel === 'undefined') return
  const channel = new BroadcastChannel(channelName)
  channel.postMessage(person)
  channel.close()
}

export const onKeepingFailed = (listener: () => void) => {
  unkept.addEventListener('unkept', listener)
  return () => unkept.removeEventListener('unkept', listener)
}

let holding = false
/** While this tab lives it holds a lock by its name: others see that its texts are in good hands. */
function holdTab() {
  if (holding || !('locks' in navigator)) return
  holding = true
  void navigator.locks.request(lockOf(tab), () => new Promise(() => undefined))
}

/**
 * Takes over what closed tabs left behind for this person. Without locks (a page without https) a living tab's text may be
 * taken too: both send the same edit by the same id, and it happens once.
 */
export async function takeOver(person: string, outbox: Outbox) {
  holdTab()
  const held = 'locks' in navigator ? ((await navigator.locks.query()).held ?? []) : []
  const living = new Set([...held.map(({ name }) => name), lockOf(tab)])
  const texts = await browserTexts().list(person)
  for (const text of texts.toSorted((a, b) => a.since - b.since)) if (!living.has(lockOf(text.tab))) outbox.adopt(text)
}
