import { outboxOf } from './page-outbox'
import { browserTexts } from './waiting-texts'

/** A text that is just being saved is not called waiting. */
const settled = 6_000

/** Tells how many texts of a person have been waiting on this computer, now and whenever that may have changed. */
export function watchWaiting(person: string, tell: (count: number) => void) {
  const outbox = outboxOf(person)
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = async () => {
    timer = undefined
    const texts = await browserTexts().list(person)
    const late = texts.filter(({ since }) => outbox.line.isBlocked || Date.now() - since >= settled)
    tell(late.length)
    if (late.length < texts.length) lookIn(settled)
  }
  const lookIn = (milliseconds: number) => {
    timer ??= setTimeout(() => void look().catch(() => tell(0)), milliseconds) // no storage: nothing waits in it
  }
  const soon = () => lookIn(500)
  const stop = outbox.subscribe(soon)
  addEventListener('focus', soon)
  lookIn(0)
  return () => {
    stop()
    clearTimeout(timer)
    removeEventListener('focus', soon)
  }
}
