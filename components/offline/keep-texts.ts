import type { Outbox } from '@/components/edits/outbox'
import { keepText, keyOfText, listKeptTexts, ownComputerUntil } from './own-computer'

/**
 * On a person's own computer: keeps what is saved after a page was kept, and puts it into a page that was opened again without
 * a line. Otherwise its writer would meet their own older text there, and then a conflict with themselves.
 */
export async function keepTexts(person: string, outbox: Outbox): Promise<() => void> {
  if (!(await ownComputerUntil(person))) return () => undefined
  if (document.documentElement.dataset.keptAt) outbox.recall(await listKeptTexts(person))
  const seen = new Map<string, number>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const keepNewer = () => {
    timer = undefined
    for (const { record, field, value, version, savedAt } of outbox.savedFields()) {
      const key = keyOfText(record, field)
      const before = seen.get(key)
      seen.set(key, version)
      if (before === undefined ? savedAt === null : version <= before) continue // stands in the kept page
      keepText({ key, person, record, field, value, version, at: Date.now() }).catch((failure: unknown) => console.warn('Not kept on this computer:', failure))
    }
  }
  keepNewer()
  const stop = outbox.subscribe(() => (timer ??= setTimeout(keepNewer, 100)))
  return () => {
    stop()
    clearTimeout(timer)
  }
}
