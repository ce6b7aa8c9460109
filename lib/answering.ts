import 'server-only'
import { findSession, isForSomebodyElse } from '@/lib/auth/session'
import type { Person } from '@/lib/db/as-person'
import { isUnavailable } from '@/lib/db/unavailable'
import { isSameOrigin } from '@/lib/edits/same-origin'
import { type ErrorCode, ExpectedError, isExpectedError, statusOf } from '@/lib/errors'

/** An answer of a route that is for this asker alone. */
export const answer = (body: object, status = 200, cacheControl = 'no-store') => Response.json(body, { status, headers: { 'cache-control': cacheControl } })

/** The work of a route; a failure that a person can act on becomes `{ error }` with its details. A bug is thrown on, for the log. */
export async function answering(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work()
  } catch (error) {
    if (isUnavailable(error)) return failed('unavailable')
    if (!isExpectedError(error)) throw error
    return failed(error.code, error.details)
  }
}

const failed = (error: ErrorCode, details: ExpectedError['details'] = {}) => answer({ error, ...details }, statusOf[error])

/**
 * Whoever is signed in, if the page that asks was drawn for them: on a shared computer somebody else may have signed in
 * since, and must not send what was typed there under their name.
 * @throws ExpectedError `signedOut`
 */
export async function askerOf(request: Request): Promise<Person> {
  const session = await findSession()
  if (!session || isForSomebodyElse(session.person, request.headers)) throw new ExpectedError('signedOut')
  return session.person
}

/**
 * Whoever writes by this request, which must come from a page of this installation.
 * @throws ExpectedError `notFound` where it does not, `signedOut`
 */
export async function writerOf(request: Request): Promise<Person> {
  if (!isSameOrigin(request)) throw new ExpectedError('notFound')
  return askerOf(request)
}

/**
 * The body of a request; null where it is no JSON, which a schema refuses as any other wrong body.
 * @param largest in characters
 * @throws ExpectedError `tooLarge`
 */
export async function readJson(request: Request, largest: number): Promise<unknown> {
  const body = await request.text()
  if (body.length > largest) throw new ExpectedError('tooLarge')
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
