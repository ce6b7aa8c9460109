import { findSession, isForSomebodyElse } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { isUnavailable } from '@/lib/db/unavailable'
import { listenForHere } from '@/lib/edits/listen'
import { isSameOrigin } from '@/lib/edits/same-origin'
import { ExpectedError, isExpectedError, statusOf } from '@/lib/errors'
import { maySeeHere, otherOf } from '@/lib/here/audience'
import { sayGone, sayHere } from '@/lib/here/commands'
import { type Beat, beatInput, type HereAnswer } from '@/lib/here/schema'
import { comesTooOften } from '@/lib/here/too-often'

const largestBody = 500

/** A beat of a page that has a record open, answered with who else has; or that it is left. Described in `lib/here/schema.ts`. */
export async function PUT(request: Request) {
  try {
    if (!isSameOrigin(request)) throw new ExpectedError('notFound')
    const session = await findSession()
    if (!session || isForSomebodyElse(session.person, request.headers)) throw new ExpectedError('signedOut')
    const { person } = session
    if (comesTooOften(person.id)) return respond({ error: 'tooOften' }, 429)
    const beat = await readBeat(request)
    const gathering = await listenForHere()
    if (beat.doing === 'gone') {
      await asPerson(person, (tx) => sayGone(tx, beat))
      return respond({ others: [] }, 200)
    }
    const assessment = await asPerson(person, (tx) => sayHere(tx, beat))
    const others = gathering.at(beat.record, Date.now()).filter((here) => maySeeHere(person, assessment, here))
    return respond({ others: others.map(otherOf) }, 200)
  } catch (error) {
    if (isUnavailable(error)) return respond({ error: 'unavailable' }, 503)
    if (!isExpectedError(error)) throw error
    return respond({ error: error.code }, statusOf[error.code])
  }
}

async function readBeat(request: Request): Promise<Beat> {
  const body = await request.text()
  if (body.length > largestBody) throw new ExpectedError('tooLarge')
  const parsed = beatInput.safeParse(json(body))
  if (!parsed.success) throw new ExpectedError('invalid')
  return parsed.data
}

const respond = (answer: HereAnswer | { error: string }, status: number) => Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })

function json(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null // refused by the schema as any other wrong body
  }
}
