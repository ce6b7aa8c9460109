import type { SessionAnswer } from '@/lib/auth/session-answer'

export type SessionState =
  | { phase: 'open' }
  /** `endsAt` on the clock of this browser, for the sentence that says when. */
  | { phase: 'warning'; endsAt: number }
  | { phase: 'ended' }
  /** Somebody else is signed in on this browser now. */
  | { phase: 'other'; name: string | null }

/** Warned this long before the end: two minutes, and the time that asking may take on a slow line. */
export const warnedBefore = 150_000
const patience = 30_000
const longestTimer = 2 ** 31 - 1

type Surroundings = {
  person: string
  /** Who is signed in; null when nobody could be asked. */
  ask: () => Promise<SessionAnswer | null>
  now?: () => number
  /** The session was ended long before its time: by an administrator, or in another tab. */
  onRevoked?: () => void
}

/**
 * Knows how the session of a page stands: asks the server when it may have changed, warns before its end, and says when it
 * is over or somebody else's. It goes by the time that the server says is left, whatever the clock of the browser shows.
 */
export class SessionClock {
  state: SessionState = { phase: 'open' }
  private endsAt: number | null = null
  private askedAt = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private listeners = new Set<() => void>()

  constructor(private around: Surroundings) {}

  private now = () => (this.around.now ?? Date.now)()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** Asks how it stands now. A line that is down says nothing about the session: it is asked again. */
  async check() {
    this.askedAt = this.now()
    const answer = await this.around.ask()
    if (answer) this.learn(answer)
    else this.wake(patience)
  }

  /** Asks, unless that was done a moment ago. */
  checkSometimes() {
    if (this.state.phase !== 'open' || this.now() - this.askedAt > 60_000) void this.check()
  }

  learn({ person, millisecondsLeft }: SessionAnswer) {
    clearTimeout(this.timer)
    if (!person) {
      if (this.endsAt !== null && this.endsAt - this.now() > patience) this.around.onRevoked?.()
      this.endsAt = null
      return this.become({ phase: 'ended' })
    }
    if (person.id !== this.around.person) return this.become({ phase: 'other', name: person.name })
    this.endsAt = this.now() + millisecondsLeft
    const untilWarning = millisecondsLeft - warnedBefore
    this.become(untilWarning > 0 ? { phase: 'open' } : { phase: 'warning', endsAt: this.endsAt })
    this.wake(untilWarning > 0 ? untilWarning : millisecondsLeft + 500)
  }

  stop() {
    clearTimeout(this.timer)
  }

  private wake(after: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.check(), Math.min(after, longestTimer))
  }

  private become(state: SessionState) {
    if (JSON.stringify(state) === JSON.stringify(this.state)) return
    this.state = state
    for (const listener of this.listeners) listener()
  }
}
