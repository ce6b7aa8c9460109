import { isSameOrigin } from '@/lib/edits/same-origin'
import { findSession, isForSomebodyElse } from '@/lib/auth/session'
import type { SessionAnswer } from '@/lib/auth/session-answer'
import { endSession, prolongSession, sessionSeconds } from '@/lib/auth/start-session'

const answer = (body: SessionAnswer, status = 200) => Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** Who is signed in on this browser, and for how long. Nobody is an answer too. */
export async function GET() {
  const session = await findSession()
  if (!session) return answer({ person: null, millisecondsLeft: 0 })
  const { id, name } = session.person
  return answer({ person: { id, name }, millisecondsLeft: session.expires.getTime() - Date.now() })
}

/** "Stay signed in", from a page of the person who is. */
export async function PATCH(request: Request) {
  const session = await findSession()
  if (!isSameOrigin(request)) return new Response(null, { status: 404 })
  if (!session || isForSomebodyElse(session.person, request.headers)) return answer({ person: null, millisecondsLeft: 0 }, 401)
  await prolongSession()
  const { id, name } = session.person
  return answer({ person: { id, name }, millisecondsLeft: sessionSeconds * 1000 })
}

/** Signs out. A page from before an upgrade can do it too: the address of an act would have changed. */
export async function DELETE(request: Request) {
  if (!isSameOrigin(request)) return new Response(null, { status: 404 })
  await endSession()
  return answer({ person: null, millisecondsLeft: 0 })
}
