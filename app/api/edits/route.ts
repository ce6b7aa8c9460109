import { answer, answering, askerOf, readJson, writerOf } from '@/lib/answering'
import { asPerson } from '@/lib/db/as-person'
import { isFull } from '@/lib/db/unavailable'
import { saveEdit } from '@/lib/edits/commands'
import { findSavedRecord } from '@/lib/edits/queries'
import { type EditAnswer, editInput, type RecordAnswer } from '@/lib/edits/schema'
import { ExpectedError } from '@/lib/errors'

/** A text of 20,000 characters is 120 kB when every one of them is escaped; a settled conflict brings some more. */
const largestBody = 400_000

/** Saves one typed field. The body is described in `lib/edits/schema.ts`; the answer stays small: `{ version }`. */
export const PUT = (request: Request) =>
  answering(async () => {
    const person = await writerOf(request)
    const parsed = editInput.safeParse(await readJson(request, largestBody))
    if (!parsed.success) {
      const fields = Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), [message]]))
      throw new ExpectedError('invalid', { fields })
    }
    return asPerson(person, (tx) => saveEdit(tx, parsed.data)).then(small, full)
  })

/** One record as it is saved now, for pages that heard that somebody else saved it: `?record=answer:<id>`. */
export const GET = (request: Request) =>
  answering(async () => {
    const person = await askerOf(request)
    const [type, id] = (new URL(request.url).searchParams.get('record') ?? '').split(':')
    const key = editInput.shape.record.safeParse({ type, id })
    if (!key.success) throw new ExpectedError('notFound')
    const found = await asPerson(person, (tx) => findSavedRecord(tx, key.data))
    if (!found) throw new ExpectedError('notFound')
    return small(found)
  })

/** Compressing some bytes would take longer than saving them. */
const small = (body: EditAnswer | RecordAnswer, status = 200) => answer(body, status, 'no-store, no-transform')

/** Browsers try again every minute; whoever runs the installation reads it in the log. */
function full(error: unknown) {
  if (!isFull(error)) throw error
  console.error('The database has no room left: texts wait in the browsers until there is some.', error)
  return small({ error: 'full' }, 503)
}
