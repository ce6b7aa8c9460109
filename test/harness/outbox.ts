import { vi } from 'vitest'
import { Outbox } from '@/components/edits/outbox'
import type { Outcome } from '@/components/edits/send-edit'
import type { TextStore, WaitingText } from '@/components/edits/waiting-texts'
import type { EditInput, RecordKey } from '@/lib/edits/schema'

export const answer: RecordKey = { type: 'answer', id: 'a1' }
export const other: RecordKey = { type: 'answer', id: 'a2' }
const place = { name: 'MR-03', address: '/assessments/x' } as const

/** A computer that keeps texts, and a server that answers what the test says (by default: saved, one version more). */
export function givenOutbox() {
  const kept = new Map<string, WaitingText>()
  const texts: TextStore = {
    put: async (text) => void kept.set(`${text.person}${text.record.id}${text.field}${text.tab}`, structuredClone(text)),
    remove: async (text) => void kept.delete(`${text.person}${text.record.id}${text.field}${text.tab}`),
    list: async (person) => [...kept.values()].filter((text) => text.person === person),
  }
  const sent: EditInput[] = []
  const answers: Outcome[] = []
  const held: (() => void)[] = []
  const server = { holds: false, version: 0 }
  const send = async (edit: EditInput): Promise<Outcome> => {
    sent.push(edit)
    if (server.holds) await new Promise<void>((resolve) => held.push(resolve))
    return answers.shift() ?? { kind: 'saved', version: ++server.version }
  }
  const open = (tab = 't1') => {
    const outbox = new Outbox({ person: 'p1', tab, texts, send })
    for (const record of [answer, other]) {
      outbox.track({ record, field: 'explanation', value: '', version: 0, place })
      outbox.track({ record, field: 'presence', value: 'notAssessed', version: 0, choice: true, place })
    }
    return outbox
  }
  const release = async () => {
    held.shift()?.()
    await vi.advanceTimersByTimeAsync(0)
  }
  return { kept, texts, sent, answers, server, open, release }
}
export const values = (sent: EditInput[]) => sent.map(({ value }) => value)
export const unreachable: Outcome = { kind: 'unreachable' }
export const conflictWith = (value: string, version: number): Outcome => ({ kind: 'conflict', saved: { value, version, by: 'Deputy', at: '2026-11-20T14:09:00Z' } })
