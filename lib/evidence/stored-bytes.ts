import 'server-only'
import { createHash } from 'node:crypto'
import type { Person } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import type { Bytes } from './inspect/bytes'
import { chunkBytes } from './limits'
import { readChunk } from './queries'

/**
 * A file's bytes in the database, as its reader may see them: each chunk in a transaction of its own, so that a slow line holds
 * no connection, and one chunk in memory. Whoever loses the right in the middle gets no further.
 */
export function storedBytes(person: Person, fileId: string, size: number): Bytes {
  let kept: { position: number; bytes: Uint8Array } | null = null
  const chunk = async (position: number) => {
    if (kept?.position !== position) kept = { position, bytes: (await readChunk(person, fileId, position)) ?? gone() }
    return kept.bytes
  }
  return {
    size,
    read: async (offset, length) => {
      const parts: Uint8Array[] = []
      const end = Math.min(size, offset + length)
      for (let at = offset; at < end; at += parts.at(-1)!.length) {
        const start = at % chunkBytes
        parts.push((await chunk(Math.floor(at / chunkBytes))).subarray(start, start + end - at))
      }
      return parts.length === 1 ? parts[0]! : Buffer.concat(parts)
    },
    async *pieces() {
      for (let at = 0; at < size; at += chunkBytes) yield await chunk(at / chunkBytes)
    },
  }
}

const gone = () => {
  throw new ExpectedError('notFound')
}

export async function sha256Of(bytes: Bytes): Promise<string> {
  const hash = createHash('sha256')
  for await (const piece of bytes.pieces()) hash.update(piece)
  return hash.digest('hex')
}

/** As a body that is read from the database no faster than the line takes it. */
export function streamOf(bytes: Bytes): ReadableStream<Uint8Array> {
  const pieces = bytes.pieces()[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await pieces.next()
        if (done) controller.close()
        else controller.enqueue(value)
      },
    },
    { highWaterMark: 0 },
  )
}
