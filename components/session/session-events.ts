const suspected = 'mgi-session-suspected'
const back = 'mgi-session-back'

const on = (name: string) => (listener: () => void) => {
  addEventListener(name, listener)
  return () => removeEventListener(name, listener)
}

/** Said by whoever was refused as signed out; the watch of the page then asks how the session stands. */
export const suspectSession = () => void dispatchEvent(new Event(suspected))
export const onSessionSuspected = on(suspected)

const wanted = 'mgi-sign-in-wanted'

/** Said by a button beside a text that waits: leads to the message in which the person signs in again. */
export const wantToSignIn = () => void dispatchEvent(new Event(wanted))
export const onSignInWanted = on(wanted)

/** Said when the person of this page is signed in again: what waits is sent. */
export const announceSessionBack = () => void dispatchEvent(new Event(back))
export const onSessionBack = on(back)

const open = () => (typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('mgi-session'))

/** Tells the other tabs of this browser that the session may have changed. */
export function tellOtherTabs() {
  const channel = open()
  channel?.postMessage('changed')
  channel?.close()
}

export function onOtherTab(listener: () => void) {
  const channel = open()
  channel?.addEventListener('message', listener)
  return () => channel?.close()
}
