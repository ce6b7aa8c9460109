import { Agent, request } from 'node:http'
import type { Socket } from 'node:net'
import { gunzipSync } from 'node:zlib'
import type { EditAnswer, EditInput, RecordAnswer, RecordKey } from '@/lib/edits/schema'

/** What became of one try: the answer with its status, or `null` where nobody answered in time. */
export type Try<T = EditAnswer> = { status: number; answer: T; milliseconds: number; sent: number; received: number } | null

const patience = 10_000

/**
 * A browser's save as it goes over the line, with the bytes that it cost in each direction, headers included. Connections stay
 * open, one for each person at a time.
 */
export function openLine(origin: string) {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const send = <T = EditAnswer>(method: string, address: string, body: string, more: Record<string, string>): Promise<Try<T>> =>
    new Promise((resolve) => {
      const begun = performance.now()
      let before = { written: 0, read: 0 }
      let socket: Socket | undefined
      const outgoing = request(
        `${origin}${address}`,
        { agent, method, headers: { ...browserHeaders(origin), 'content-length': Buffer.byteLength(body), ...more }, timeout: patience },
        (incoming) => {
          const parts: Buffer[] = []
          incoming.on('data', (part: Buffer) => parts.push(part))
          incoming.on('error', () => resolve(null))
          incoming.on('end', () => {
            const milliseconds = performance.now() - begun
            const sent = (socket?.bytesWritten ?? 0) - before.written
            const received = (socket?.bytesRead ?? 0) - before.read
            const answer = parsed<T>(Buffer.concat(parts), incoming.headers['content-encoding'])
            resolve(answer && { status: incoming.statusCode ?? 0, answer, milliseconds, sent, received })
          })
        },
      )
      outgoing.on('socket', (used) => {
        socket = used
        before = { written: used.bytesWritten, read: used.bytesRead }
      })
      outgoing.on('timeout', () => outgoing.destroy())
      outgoing.on('error', () => resolve(null)) // the line, the server or the database is away: the edit stays with its writer
      outgoing.end(body)
    })
  return {
    put: (cookie: string, edit: EditInput) => send('PUT', '/api/edits', JSON.stringify(edit), { cookie }),
    /** One record as it is saved now, as a page asks for it; null when that is refused or nobody answers. */
    read: async (cookie: string, { type, id }: RecordKey) => {
      const tried = await send<RecordAnswer>('GET', `/api/edits?record=${type}:${id}`, '', { cookie })
      return tried?.status === 200 ? tried.answer : null
    },
    /** A request that the same route refuses at its first line, as from a foreign page: it reads nothing and asks nobody. */
    refused: () => send('PUT', '/api/edits', '{}', { 'sec-fetch-site': 'cross-site' }),
    close: () => agent.destroy(),
  }
}

/** What a browser sends with a save of its own page. */
const browserHeaders = (origin: string) => ({
  'content-type': 'application/json',
  accept: '*/*',
  'accept-encoding': 'gzip',
  'accept-language': 'en-GB,en;q=0.9,fr;q=0.8',
  'cache-control': 'no-cache',
  origin,
  referer: `${origin}/assessments/00000000-0000-4000-8000-000000000000/answers/migrants-rights`,
  'sec-ch-ua': '"Chromium";v="153", "Not/A)Brand";v="24"',
  'sec-ch-ua-mobile': '?0',
  'sec-ch-ua-platform': '"Linux"',
  'sec-fetch-dest': 'empty',
  'sec-fetch-mode': 'cors',
  'sec-fetch-site': 'same-origin',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/153.0.0.0 Safari/537.36',
})

function parsed<T>(body: Buffer, encoding: string | undefined): T | null {
  try {
    return JSON.parse((encoding === 'gzip' ? gunzipSync(body) : body).toString('utf8')) as T
  } catch {
    return null // a proxy's page, or half an answer
  }
}
