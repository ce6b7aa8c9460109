import { type Owner, toFile } from './waiting-file'
import type { WaitingText } from './waiting-texts'

/** Hands the texts to the browser as a file to be saved. */
export function saveToFile(texts: WaitingText[], person: Owner, now = new Date()) {
  const address = URL.createObjectURL(new Blob([toFile(texts, person, now)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = address
  link.download = `mgi-texts-${now.toISOString().slice(0, 16).replace(':', '')}.json`
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
