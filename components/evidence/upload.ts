import { chunkBytes, largestFile } from '@/lib/evidence/limits'
import type { Refusal } from '@/lib/evidence/refusals'
import type { UploadAnswer } from '@/lib/evidence/schema'

export type UploadState =
  | { phase: 'sending'; sent: number }
  /** all is sent, and the server looks at it */
  | { phase: 'checking'; sent: number }
  /** the line or the server is down; it goes on by itself */
  | { phase: 'waiting'; sent: number }
  | { phase: 'signedOut'; sent: number }
  | { phase: 'kept'; name: string }
  | { phase: 'refused'; refusal: Refusal }
  /** it cannot go on: no source any more, or no file */
  | { phase: 'failed'; why: 'gone' | 'unreadable' }
  | { phase: 'cancelled' }

/** Sends one piece from `at` on and gives the server's answer, or null when none came. */
export type SendPiece = (at: number, piece: Blob, hooks: { onProgress: (loaded: number) => void; signal: AbortSignal }) => Promise<UploadAnswer | null>

const pauseMs = 5_000
/** The first piece is small: a file that is not kept is refused after it. The others lose little when the line breaks. */
const pieceAt = (at: number) => (at === 0 ? chunkBytes : 4 * chunkBytes)

/** One file on its way, in pieces: it goes on where the server stands, by itself when the line is back, until it is kept or cancelled. */
export class Upload {
  state: UploadState = { phase: 'sending', sent: 0 }
  private readonly ending = new AbortController()
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly file: Blob,
    private readonly send: SendPiece,
    private readonly tell: (state: UploadState) => void,
  ) {}

  start() {
    if (this.file.size === 0) return this.become({ phase: 'refused', refusal: 'empty' })
    if (this.file.size > largestFile) return this.become({ phase: 'refused', refusal: 'tooLarge' })
    void this.run(this.sent)
  }

  /** At once, instead of after the pause. */
  retry() {
    if (this.state.phase !== 'waiting' && this.state.phase !== 'signedOut') return
    clearTimeout(this.timer)
    void this.run(this.state.sent)
  }

  /** Sends no more and says no more: the page is left. */
  stop() {
    clearTimeout(this.timer)
    this.ending.abort()
  }

  cancel() {
    this.stop()
    if ('sent' in this.state) this.become({ phase: 'cancelled' })
  }

  private async run(from: number) {
    let at = from
    for (let standsStill = 0; standsStill < 3; ) {
      const answer = await this.sendFrom(at)
      if (this.ending.signal.aborted) return
      if (answer === 'unreadable') return this.become({ phase: 'failed', why: 'unreadable' })
      if (answer === null || !('received' in answer)) return this.settle(answer, at)
      standsStill = answer.received > at ? 0 : standsStill + 1 // another tab may have sent less of it
      at = answer.received
    }
    this.wait({ phase: 'waiting', sent: at })
  }

  private async sendFrom(at: number): Promise<UploadAnswer | 'unreadable' | null> {
    const piece = this.file.slice(at, at + pieceAt(at))
    const onProgress = (loaded: number) => {
      const sent = at + Math.min(loaded, piece.size)
      this.become(sent < this.file.size ? { phase: 'sending', sent } : { phase: 'checking', sent })
    }
    onProgress(0)
    try {
      await piece.slice(0, 1).arrayBuffer() // a file that was moved fails here, and not as a broken line
    } catch {
      return 'unreadable'
    }
    return this.send(at, piece, { onProgress, signal: this.ending.signal })
  }

  private settle(answer: Exclude<UploadAnswer, { received: number }> | null, at: number) {
    if (answer && 'kept' in answer) return this.become({ phase: 'kept', name: answer.kept.name })
    if (answer && 'refused' in answer) return this.become({ phase: 'refused', refusal: answer.refused })
    if (answer === null || answer.error === 'unavailable') return this.wait({ phase: 'waiting', sent: at })
    if (answer.error === 'signedOut') return this.become({ phase: 'signedOut', sent: at })
    this.become({ phase: 'failed', why: 'gone' })
  }

  private wait(state: UploadState) {
    this.become(state)
    this.timer = setTimeout(() => this.retry(), pauseMs)
  }

  private get sent() {
    return 'sent' in this.state ? this.state.sent : 0
  }

  private become(state: UploadState) {
    this.state = state
    this.tell(state)
  }
}
