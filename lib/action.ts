import 'server-only'
import { headers } from 'next/headers'
import type { z } from 'zod'
import { findSession, isForSomebodyElse } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { isUnavailable } from '@/lib/db/unavailable'
import { type ErrorCode, isExpectedError } from '@/lib/errors'

/** What an action gives back to its form: a value, or a code that the form words and shows beside what was typed. */
export type ActionResult<T> = { ok: true; value: T } | { ok: false; error: ErrorCode; fields?: Record<string, string[]> }

/**
 * The one way into an act: signs in (not for a page that was drawn for somebody else), parses, opens the transaction, and turns expected failures into data.
 * A bug is thrown on, for `error.tsx` and the log.
 */
export async function runAction<S extends z.ZodType, T>(
  schema: S,
  input: unknown,
  work: (input: z.output<S>, tx: PersonTx) => Promise<T>,
): Promise<ActionResult<T>> {
  const session = await findSession()
  if (!session || isForSomebodyElse(session.person, await headers())) return { ok: false, error: 'signedOut' }
  const parsed = schema.safeParse(input)
  if (!parsed.success) return { ok: false, error: 'invalid', fields: fieldErrors(parsed.error) }
  try {
    return { ok: true, value: await asPerson(session.person, (tx) => work(parsed.data, tx)) }
  } catch (error) {
    if (isUnavailable(error)) return { ok: false, error: 'unavailable' }
    if (!isExpectedError(error)) throw error
    const { code, details } = error
    return { ok: false, error: code, ...(details.fields && { fields: details.fields }) }
  }
}

/** Message keys by field path: `{ 'country.code': ['territory.code.taken'] }`. */
const fieldErrors = (error: z.ZodError) => {
  const fields: Record<string, string[]> = {}
  for (const issue of error.issues) (fields[issue.path.join('.')] ??= []).push(issue.message)
  return fields
}
