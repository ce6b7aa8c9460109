import { ExpectedError } from '@/lib/errors'
import { chunkBytes, largestFile } from './limits'

/**
 * The body of a request, read once and only as fast as it is wanted. `rest` lets what nobody wants any more run out, because a
 * browser does not hear an answer that comes while it is still sending.
 */
export class Line {
  /** bytes of the piece that was read last and that found no room */
  more = 0
  private readonly reader: ReadableStreamDefaultReader<Uint8Array> | undefined

  constructor(body: ReadableStream<Uint8Array> | null) {
    this.reader = body?.getReader()
  }

  /** The next bytes, null at the end. @throws ExpectedError `unavailable` when the line broke */
  async read(): Promise<Uint8Array | null> {
    if (!this.reader) return null
    const { done, value } = await this.reader.read().catch(() => {
      throw new ExpectedError('unavailable')
    })
    return done ? null : value
  }

  /** Lets the body run out, up to the size of a file; whoever goes on sending after that is cut off. */
  async rest() {
    for (let thrownAway = 0; thrownAway <= largestFile; ) {
      const piece = await this.read()
      if (!piece) return
      thrownAway += piece.length
    }
    await this.reader?.cancel()
  }
}

/**
 * The body in chunks as they are kept: whole ones, and a shorter one only as the last of the file. What a broken line leaves of
 * a chunk is not given out. The buffer is one and the same: it is done with before the next is asked for.
 */
export async function* chunksOf(line: Line, received: number, size: number): AsyncGenerator<Uint8Array | 'tooMuch'> {
  const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, size - received))
  let filled = 0
  for (let piece = await line.read(); piece; piece = await line.read()) {
    for (let at = 0; at < piece.length; ) {
      const room = Math.min(chunkBytes, size - received) - filled
      if (room === 0) {
        line.more = piece.length - at
        yield 'tooMuch'
        return
      }
      const taken = Math.min(room, piece.length - at)
      buffer.set(piece.subarray(at, at + taken), filled)
      at += taken
      filled += taken
      if (taken < room) continue
      yield buffer.subarray(0, filled)
      received += filled
      filled = 0
    }
  }
}
