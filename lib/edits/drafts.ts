import 'server-only'
import { createHash, randomUUID } from 'node:crypto'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { announce } from './news'
import type { DraftBox, RecordKey } from './schema'

/** A box of an act with what its writer has typed into it so far; `record` is what `PUT /api/edits` takes. */
export type DraftInView = { record: RecordKey; text: string; version: number }

/** The id of one person's draft of one box: always the same, so that a row can be made with the first text. */
export function draftId(personId: string, { assessmentId, place }: DraftBox) {
  const hash = createHash('sha256').update(JSON.stringify([personId, assessmentId, place])).digest('hex')
  return [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, `8${hash.slice(17, 20)}`, hash.slice(20, 32)].join('-')
}

/**
 * The drafts of the asker for some boxes of one assessment, by place; a box that was never typed into is empty. One statement.
 * @param places such as `reply:<thread>`, `return:<answer>`
 */
export async function listDrafts(tx: PersonTx, assessmentId: string, places: readonly string[]): Promise<Record<string, DraftInView>> {
  const rows = await tx.draft.findMany({
    where: { personId: tx.person.id, assessmentId, place: { in: [...places] } },
    select: { place: true, text: true, version: true },
  })
  const entries = places.map((place): [string, DraftInView] => {
    const box = { assessmentId, place }
    const { text, version } = rows.find((row) => row.place === place) ?? { text: '', version: 0 }
    return [place, { record: { type: 'draft', id: draftId(tx.person.id, box), box }, text, version }]
  })
  return Object.fromEntries(entries)
}

/** Makes the row of a draft before its first save. @throws ExpectedError `notFound` for the box of somebody else */
export async function openDraft(tx: PersonTx, { id, box }: RecordKey) {
  if (!box) return // an older row is found by its id
  if (id !== draftId(tx.person.id, box)) throw new ExpectedError('notFound')
  await tx.$executeRaw`
    INSERT INTO "Draft" ("id", "assessmentId", "personId", "place")
    SELECT ${id}::uuid, ${box.assessmentId}::uuid, ${tx.person.id}::uuid, ${box.place}
    WHERE ${box.assessmentId}::uuid IN (SELECT app_assessments()) ON CONFLICT DO NOTHING`
}

/** Empties a box whose text has become part of an act, in the transaction of that act; its history keeps what was typed. */
export async function spendDraft(tx: PersonTx, box: DraftBox) {
  const id = draftId(tx.person.id, box)
  const [spent] = await tx.$queryRaw<{ version: number }[]>`
    UPDATE "Draft" SET "text" = '', "version" = "version" + 1, "updatedAt" = now() WHERE "id" = ${id}::uuid AND "text" <> '' RETURNING "version"`
  if (!spent) return
  const { assessmentId } = box
  await tx.revision.createMany({
    data: [{ assessmentId, record: 'draft', recordId: id, field: 'text', value: '', version: spent.version, editId: randomUUID(), personId: tx.person.id }],
  })
  const record = { type: 'draft' as const, id }
  await announce(tx, { assessmentId, record, owner: record, field: 'text', version: spent.version, personId: tx.person.id })
}
