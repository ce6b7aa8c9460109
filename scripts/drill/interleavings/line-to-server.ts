import { type Outcome, outcomeOf } from '@/components/edits/send-edit'
import type { EditInput } from '@/lib/edits/schema'
import { openLine } from '../../trial/put-edit'
import type { Server, Writer } from './desk'

/** A save that the server answered: what was sent, and what was said about it. */
export type Answered = { personId: string; edit: EditInput; outcome: Outcome }

export type Planted = 'nothing' | 'forgets what waits when a page is closed' | 'saves without the version it was written on'

/** The real server, over HTTP, with a ledger of what it answered; and the planted defects. */
export function openServer(origin: string, planted: Planted) {
  const line = openLine(origin)
  const answered = new Map<string, Answered[]>()
  const save = async ({ person, cookie }: Writer, edit: EditInput): Promise<Outcome> => {
    const stale = planted === 'saves without the version it was written on'
    const sent = stale ? { ...edit, baseVersion: (await line.read(cookie, edit.record))?.version ?? edit.baseVersion } : edit
    const tried = await line.put(cookie, sent)
    const outcome: Outcome = tried ? outcomeOf(tried.answer) : { kind: 'unreachable' }
    const { id } = edit.record
    answered.set(id, [...(answered.get(id) ?? []), { personId: person.id, edit, outcome }])
    return outcome
  }
  const server: Server = { save, read: line.read, forgets: planted === 'forgets what waits when a page is closed' }
  return { server, answeredAbout: (recordId: string) => answered.get(recordId) ?? [], close: line.close }
}
