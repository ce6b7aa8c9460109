import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'

/** What a writer was told to be saved: enough to look for it. */
export type Acknowledged = { editId: string; recordId: string; field: string; value: string; version: number }

export type Writers = { acknowledged: Acknowledged[]; refused: () => number; stop: () => Promise<void> }

/**
 * Virtual people who type into one answer each, one edit after another through the route, and repeat an edit under its id
 * until it is acknowledged, as the browser does. Bounded by `stop`.
 */
export function startWriters(origin: string, cookie: string, answers: { id: string; version: number }[]): Writers {
  const acknowledged: Acknowledged[] = []
  let refused = 0
  let running = true
  const write = async (answer: { id: string; version: number }, writer: number) => {
    let version = answer.version
    for (let n = 1; running; n++) {
      const edit = { editId: randomUUID(), recordId: answer.id, field: 'explanation', value: `Writer ${writer}, text ${n}.` }
      const body = JSON.stringify({
        version: 1,
        editId: edit.editId,
        record: { type: 'answer', id: answer.id },
        field: edit.field,
        baseVersion: version,
        value: edit.value,
      })
      while (running) {
        const saved = await send(origin, cookie, body)
        if (saved !== null) {
          version = saved
          acknowledged.push({ ...edit, version })
          break
        }
        refused++
        await sleep(50)
      }
    }
  }
  const all = Promise.all(answers.map(write))
  return {
    acknowledged,
    refused: () => refused,
    stop: async () => {
      running = false
      await all
    },
  }
}

/** The version that the server says it saved, or null when it could not be asked or could not save. */
async function send(origin: string, cookie: string, body: string): Promise<number | null> {
  try {
    const headers = { 'content-type': 'application/json', cookie, origin, 'sec-fetch-site': 'same-origin' }
    const response = await fetch(`${origin}/api/edits`, { method: 'PUT', headers, body, signal: AbortSignal.timeout(10_000) })
    const answer = (await response.json()) as { version?: number }
    return response.status === 200 ? answer.version! : null
  } catch {
    return null // the line, the server or the database is away: the edit stays with the writer
  }
}
