import { findAssessment } from '@/lib/assessments/queries'
import { findSession } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { isUnavailable } from '@/lib/db/unavailable'
import { can } from '@/lib/permissions'
import { findToCite } from '@/lib/sources/queries'
import { registerSearch } from '@/lib/sources/schema'

/**
 * The entries of the register that a search finds (`?assessment=<id>&text=<words>`), as a person types it: a route and no
 * action, because actions of one page wait for each other, and a search that a newer one overtook is called off.
 */
export async function GET(request: Request) {
  const session = await findSession()
  if (!session) return respond({ error: 'signedOut' }, 401)
  const asked = registerSearch.safeParse(Object.fromEntries(new URL(request.url).searchParams))
  if (!asked.success) return respond({ error: 'notFound' }, 404)
  const { assessment: id, text } = asked.data
  try {
    const found = await asPerson(session.person, async (tx) => {
      const assessment = await findAssessment(tx, id)
      return assessment && can(tx.person, 'source:read', { assessment }) ? findToCite(tx, assessment, text) : null
    })
    return found ? respond(found, 200) : respond({ error: 'notFound' }, 404)
  } catch (error) {
    if (isUnavailable(error)) return respond({ error: 'unavailable' }, 503)
    throw error
  }
}

const respond = (body: object, status: number) => Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
