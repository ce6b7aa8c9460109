import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { EditInput } from '@/lib/edits/schema'

const tableOf: Record<string, string> = { answer: 'Answer', contribution: 'Contribution' }

/**
 * A server with two planted defects, for the drill to find: the text and its history are saved in two transactions, and an edit
 * that is repeated is saved again. Now and then it saves and does not answer, as a line that drops would have it.
 */
export async function openForgetfulSaver(ownerUrl: string, random: () => number) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 20 })
  pool.on('error', () => undefined) // the database was killed: whoever saves hears of it
  const save = async ({ record, field, value, editId }: EditInput) => {
    const { rows } = await pool.query<{ version: number; assessmentId: string }>(
      `UPDATE "${tableOf[record.type]!}" SET "${field}" = $2, "version" = "version" + 1 WHERE "id" = $1 RETURNING "version", "assessmentId"`,
      [record.id, value],
    )
    const { version, assessmentId } = rows[0]!
    await sleep(random() * 10)
    await pool.query(
      `INSERT INTO "Revision" ("id", "assessmentId", "record", "recordId", "field", "value", "version", "editId")
       VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, CASE WHEN EXISTS (SELECT 1 FROM "Revision" WHERE "editId" = $7) THEN gen_random_uuid() ELSE $7 END)`,
      [assessmentId, record.type, record.id, field, value, version, editId],
    )
    return version
  }
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming)
      .then(save)
      .then(
        (version) => {
          if (random() < 0.02) outgoing.destroy()
          else outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ version }))
        },
        () => outgoing.writeHead(503).end(JSON.stringify({ error: 'unavailable' })),
      )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await pool.end()
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}

const bodyOf = async (incoming: IncomingMessage) => JSON.parse(await text(incoming)) as EditInput
