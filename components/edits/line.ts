import type { Outcome } from './send-edit'

const longestPause = 30_000
const whileFull = 60_000

/** Whether texts get through to the server, since when they do not, and when to try again: later and later. */
export class Line {
  private failures = 0
  private isFull = false
  private retryAt = 0
  signedOut = false
  /** Since when nothing gets through, for the sentence on top of the page. */
  downSince: number | null = null

  get isBlocked() {
    return this.signedOut || this.failures > 0
  }

  /** The server answered, but has no room left. */
  get hasNoRoom() {
    return this.isFull && this.isBlocked && !this.signedOut
  }

  /** The instant before which nothing is sent. */
  get opensAt() {
    return this.signedOut ? Infinity : this.retryAt
  }

  tryAtOnce() {
    this.retryAt = 0
    this.signedOut = false
  }

  /** The browser says that there is no line: texts say so at once, before a try has failed. */
  cut(now: number) {
    this.isFull = false
    this.failures = Math.max(this.failures, 1)
    this.downSince ??= now
  }

  /** A try ended like this. */
  tried(outcome: Outcome, now: number) {
    this.failures = outcome.kind === 'unreachable' ? this.failures + 1 : 0
    this.isFull = outcome.kind === 'unreachable' && outcome.full === true
    const pause = this.isFull ? whileFull : Math.min(1000 * 2 ** (this.failures - 1), longestPause)
    this.retryAt = this.failures ? now + pause : 0
    this.signedOut = outcome.kind === 'signedOut'
    this.downSince = this.isBlocked ? (this.downSince ?? now) : null
  }
}
