import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { chunkBytes, largestFile } from '@/lib/evidence/limits'
import type { UploadAnswer } from '@/lib/evidence/schema'
import { Upload, type UploadState } from './upload'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const size = 6 * chunkBytes
const kept: UploadAnswer = { kept: { id: 'e1', name: 'law.pdf' } }

/** A server that keeps whole pieces and answers so, unless the test says otherwise; null is a line that breaks. */
function given(answers: (UploadAnswer | null)[] = [], bytes = size) {
  const sent: [number, number][] = []
  const told: UploadState[] = []
  const send = vi.fn(async (at: number, piece: Blob): Promise<UploadAnswer | null> => {
    sent.push([at, piece.size])
    const answer = answers.shift()
    if (answer !== undefined) return answer
    return at + piece.size === bytes ? kept : { received: at + piece.size }
  })
  const upload = new Upload(new Blob([new Uint8Array(bytes)]), send, (state) => told.push(state))
  return { upload, sent, told, last: () => told.at(-1) }
}
const settled = () => vi.advanceTimersByTimeAsync(0)
const later = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('an upload', () => {
  it('sends a small piece first and then larger ones, until the file is kept', async () => {
    const { upload, sent, last } = given()
    upload.start()
    await settled()
    expect(sent).toEqual([[0, chunkBytes], [chunkBytes, 4 * chunkBytes], [5 * chunkBytes, chunkBytes]])
    expect(last()).toEqual({ phase: 'kept', name: 'law.pdf' })
  })

  it('goes on by itself after a break, from where the server stands', async () => {
    const { upload, sent, last } = given([{ received: chunkBytes }, null, { received: 3 * chunkBytes }])
    upload.start()
    await settled()
    expect(last()).toEqual({ phase: 'waiting', sent: chunkBytes })
    await later(5_000)
    expect(sent.map(([at]) => at)).toEqual([0, chunkBytes, chunkBytes, 3 * chunkBytes])
    expect(last()).toMatchObject({ phase: 'kept' })
  })

  it('can be tried again at once, and waits for whoever is signed out', async () => {
    const { upload, sent, last } = given([null, { error: 'signedOut' }])
    upload.start()
    await settled()
    upload.retry()
    await settled()
    expect(last()).toEqual({ phase: 'signedOut', sent: 0 })
    await later(60_000)
    expect(sent).toHaveLength(2)
    upload.retry()
    await settled()
    expect(last()).toMatchObject({ phase: 'kept' })
  })

  it('is not sent twice at once by an impatient person', async () => {
    const { upload, sent } = given([null])
    upload.start()
    await settled()
    upload.retry()
    upload.retry()
    await settled()
    expect(sent.map(([at]) => at)).toEqual([0, 0, chunkBytes, 5 * chunkBytes])
  })

  it.each([
    [{ refused: 'macros' } as const, { phase: 'refused', refusal: 'macros' }],
    [{ error: 'notFound' } as const, { phase: 'failed', why: 'gone' }],
    [{ error: 'unavailable' } as const, { phase: 'waiting', sent: 0 }],
  ])('told %o becomes %o', async (answer, state) => {
    const { upload, last } = given([answer])
    upload.start()
    await settled()
    expect(last()).toEqual(state)
  })

  it('does not turn in a circle when the server stands still', async () => {
    const { upload, sent, last } = given(Array.from({ length: 20 }, () => ({ received: 0 })))
    upload.start()
    await settled()
    expect(sent).toHaveLength(3)
    expect(last()).toMatchObject({ phase: 'waiting' })
  })

  it('of nothing, or of too much, is refused before anything is sent', () => {
    for (const [bytes, refusal] of [[0, 'empty'], [largestFile + 1, 'tooLarge']] as const) {
      const { upload, sent, last } = given([], bytes)
      upload.start()
      expect(last()).toEqual({ phase: 'refused', refusal })
      expect(sent).toEqual([])
    }
  })

  it('says that a file was moved, and stays cancelled', async () => {
    const moved = given()
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(new DOMException('gone', 'NotFoundError'))
    moved.upload.start()
    await settled()
    expect(moved.last()).toEqual({ phase: 'failed', why: 'unreadable' })
    const cancelled = given([null])
    cancelled.upload.start()
    await settled()
    cancelled.upload.cancel()
    await later(60_000)
    expect(cancelled.sent).toHaveLength(1)
    expect(cancelled.last()).toEqual({ phase: 'cancelled' })
  })
})
