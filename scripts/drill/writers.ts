import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { EditInput } from '@/lib/edits/schema'
import type { Seat } from '../trial/people'
import { openLine } from '../trial/put-edit'

/** What a writer was told to be saved: enough to look for it. */
export type Acknowledged = { editId: string; personId: string; recordId: string; field: string; value: string; version: number }

type Writers = {
  acknowledged: Acknowledged[]
  /** When each try that did not save came back, in milliseconds of `performance.now`. */
  refusedAt: number[]
  /** Answers that no writer who is alone with the record may ever get: a conflict, a refusal, a broken page. */
  unexpected: string[]
  stop: () => Promise<void>
}

/** How long a writer who was told to stop still tries for the last text. */
const lastTries = 15_000

const fields = ['explanation', 'reason'] as const

/**
 * People who type, each into the own record, one edit after another through the route, and repeat an edit under its id until it
 * is acknowledged, as the browser does. After `stop` each still gets the last text through.
 * @param pause milliseconds between two edits of one person, on average
 */
export function startWriters(origin: string, seats: Seat[], random: () => number, pause = 0): Writers {
  const line = openLine(origin)
  const acknowledged: Acknowledged[] = []
  const refusedAt: number[] = []
  const unexpected: string[] = []
  let running = true
  let giveUpAt = Infinity
  const write = async (seat: Seat, writer: number) => {
    await sleep(random() * pause)
    for (let n = 1; running; n++) {
      const editId = randomUUID()
      const field = fields[n % 2]!
      const value = textOf(`Writer ${writer}, text ${n}, ${editId}.`, random)
      const edit: EditInput = { version: 1, editId, record: seat.record, field, baseVersion: seat.version, value }
      while (performance.now() < giveUpAt) {
        const tried = await line.put(seat.cookie, edit)
        if (tried && 'version' in tried.answer) {
          seat.version = tried.answer.version
          acknowledged.push({ editId, personId: seat.person.id, recordId: seat.record.id, field, value, version: seat.version })
          break
        }
        refusedAt.push(performance.now())
        if (tried && tried.status !== 503) unexpected.push(`${tried.status} ${JSON.stringify(tried.answer)}`)
        await sleep(50 + random() * 50)
      }
      if (pause > 0) await sleep(random() * 2 * pause)
    }
  }
  const all = Promise.all(seats.map(write))
  return {
    acknowledged,
    refusedAt,
    unexpected,
    stop: async () => {
      running = false
      giveUpAt = performance.now() + lastTries
      await all
      line.close()
    },
  }
}

/** A text that occurs once, as long as what officials type between two pauses. */
const textOf = (mark: string, random: () => number) => `${mark} ${'The law of 2019 names the ministry. '.repeat(Math.floor(random() * 12))}`.trim()
