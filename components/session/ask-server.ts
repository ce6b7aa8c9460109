import type { CodeAnswer, SessionAnswer } from '@/lib/auth/session-answer'
import { personHeader } from '@/lib/auth/person-header'

const patience = 20_000

async function ask<T>(address: string, init: RequestInit): Promise<T | null> {
  try {
    const response = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(patience), ...init })
    return (await response.json()) as T
  } catch {
    return null // no line, or a proxy's own page: nothing was learned
  }
}

const json = (body: unknown) => ({ headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })

/** Who is signed in on this browser; null when the server was not reached. */
export const whoIsSignedIn = () => ask<SessionAnswer>('/api/session', {})
export const staySignedIn = (person: string) => ask<SessionAnswer>('/api/session', { method: 'PATCH', headers: { [personHeader]: person } })
export const endSession = () => ask<SessionAnswer>('/api/session', { method: 'DELETE' })
export const askForCode = (person: string) => ask<CodeAnswer>('/api/session/code', { method: 'POST', ...json({ person }) })
export const enterCode = (person: string, code: string) => ask<CodeAnswer>('/api/session/code', { method: 'PUT', ...json({ person, code }) })

/** In a demonstration: its door without a mail. False when it was not reached. */
export const enterDemo = (person: string) =>
  fetch('/api/auth/demo', { method: 'POST', body: new URLSearchParams({ person }), redirect: 'manual' }).then(
    () => true,
    () => false,
  )
