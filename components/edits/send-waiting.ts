import { outboxOf, takeOver } from './page-outbox'
import { browserTexts } from './waiting-texts'

const patience = 20_000

/** Sends what waits of a person, also from closed tabs; true when nothing is left on this computer. */
export async function sendWaiting(person: string): Promise<boolean> {
  const outbox = outboxOf(person)
  await takeOver(person, outbox)
  const giveUpAt = Date.now() + patience
  await outbox.flush()
  const isUnderWay = () => !outbox.line.isBlocked && outbox.waiting().some(({ problem }) => !problem)
  while (isUnderWay() && Date.now() < giveUpAt) await new Promise((resolve) => setTimeout(resolve, 100))
  return (await browserTexts().list(person)).length === 0
}
