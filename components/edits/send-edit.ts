import { personHeader } from '@/lib/auth/person-header'
import type { EditAnswer, EditInput, Meeting, RecordAnswer, RecordKey, SavedField } from '@/lib/edits/schema'

export type Refusal = 'notFound' | 'wrongState' | 'invalid' | 'tooLarge'
export type Outcome =
  | { kind: 'saved'; version: number; met?: Meeting }
  | { kind: 'conflict'; saved: SavedField }
  | { kind: 'refused'; error: Refusal }
  | { kind: 'signedOut' }
  /** `full`: the server answered that it has no room left. */
  | { kind: 'unreachable'; full?: true }

/** A browser gives up keeping a closing page's requests alive past 64 kB in all. */
const keptAlive = 60_000

/** Sends one edit. A dropped line, a proxy's page and a server's failure are all `unreachable`: the text is tried again. */
export const sendEditAs =
  (person: string) =>
  async (edit: EditInput, leaving: boolean): Promise<Outcome> => {
    const body = JSON.stringify(edit)
    try {
      const response = await fetch('/api/edits', {
        method: 'PUT',
        headers: { 'content-type': 'application/json', [personHeader]: person },
        body,
        keepalive: leaving && body.length < keptAlive,
        signal: leaving ? null : AbortSignal.timeout(30_000),
      })
      return outcomeOf((await response.json()) as EditAnswer)
    } catch {
      return { kind: 'unreachable' }
    }
  }

export function outcomeOf(answer: EditAnswer): Outcome {
  if ('version' in answer) return { kind: 'saved', version: answer.version, ...(answer.met && { met: answer.met }) }
  if (answer.error === 'conflict') return { kind: 'conflict', saved: answer.saved }
  if (answer.error === 'signedOut') return { kind: 'signedOut' }
  if (answer.error === 'notFound' || answer.error === 'wrongState' || answer.error === 'invalid' || answer.error === 'tooLarge') {
    return { kind: 'refused', error: answer.error }
  }
  return { kind: 'unreachable', ...(answer.error === 'full' && { full: true }) }
}

/** A record as it is saved now; null when it cannot be read just now. */
export async function readRecord({ type, id }: RecordKey): Promise<RecordAnswer | null> {
  try {
    const response = await fetch(`/api/edits?record=${type}:${id}`, { cache: 'no-store' })
    return response.ok ? ((await response.json()) as RecordAnswer) : null
  } catch {
    return null // asked again with the next news or reconnect
  }
}
