import { findSession, isForSomebodyElse } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { isFull, isUnavailable } from '@/lib/db/unavailable'
import { saveEdit } from '@/lib/edits/commands'
import { findSavedRecord } from '@/lib/edits/queries'
import { isSameOrigin } from '@/lib/edits/same-origin'
import { type EditAnswer, editInput, type RecordAnswer, type SavedField } from '@/lib/edits/schema'
import { ExpectedError, isExpectedError, statusOf } from '@/lib/errors'

/** A text of 20,000 characters is 120 kB when every one of them is escaped; a settled conflict brings some more. */
const largestBody = 400_000
/** Saves one typed field. The body is described in `lib/edits/schema.ts`; the answer stays small: `{ version }`. */
export const PUT = (request: Request) =>
  answering(async () => {
    if (!isSameOrigin(request)) throw new ExpectedError('notFound')
    const person = await personOf(request)
    const body = await request.text()
    if (body.length > largestBody) throw new ExpectedError('tooLarge')
    const parsed = editInput.safeParse(json(body))
    if (!parsed.success) {
      const fields = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), [message]]))
      throw new ExpectedError('invalid', { fields })
    }
    return asPerson(person, (tx) => saveEdit(tx, parsed.data))
  })

/** One record as it is saved now, for pages that heard that somebody else saved it: `?record=answer:<id>`. */
export const GET = (request: Request) =>
  answering(async () => {
    const person = await personOf(request)
    const [type, id] = (new URL(request.url).searchParams.get('record') ?? '').split(':')
    const key = editInput.shape.record.safeParse({ type, id })
    if (!key.success) throw new ExpectedError('notFound')
    const found = await asPerson(person, (tx) => findSavedRecord(tx, key.data))
    if (!found) throw new ExpectedError('notFound')
    return found
  })

/**
 * Whoever is signed in. The page says for whom it keeps the text: on a shared computer somebody else may have signed in
 * since, and must not send it under their name.
 */
async function personOf(request: Request) {
  const session = await findSession()
  if (!session || isForSomebodyElse(session.person, request.headers)) throw new ExpectedError('signedOut')
  return session.person
}

async function answering(work: () => Promise<EditAnswer | RecordAnswer>) {
  try {
    return respond(await work(), 200)
  } catch (error) {
    if (isFull(error)) return full(error)
    if (isUnavailable(error)) return respond({ error: 'unavailable' }, 503)
    if (!isExpectedError(error)) throw error
    return respond(failure(error), statusOf[error.code])
  }
}

/** Browsers try again every minute; whoever runs the installation reads it in the log. */
function full(error: unknown) {
  console.error('The database has no room left: texts wait in the browsers until there is some.', error)
  return respond({ error: 'full' }, 503)
}

const failure = ({ code, details }: ExpectedError): EditAnswer =>
  code === 'conflict'
    ? { error: code, saved: details.saved as SavedField }
    : { error: code, ...(details.fields ? { fields: details.fields as Record<string, string[]> } : {}) }

/** Compressing some bytes would take longer than saving them. */
const respond = (answer: EditAnswer | RecordAnswer, status: number) =>
  Response.json(answer, { status, headers: { 'cache-control': 'no-store, no-transform' } })

function json(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null // refused by the schema as any other wrong body
  }
}
