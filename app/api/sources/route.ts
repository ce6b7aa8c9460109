import { answer, answering, askerOf } from '@/lib/answering'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { can } from '@/lib/permissions'
import { findToCite } from '@/lib/sources/queries'
import { registerSearch } from '@/lib/sources/schema'

/**
 * The entries of the register that a search finds (`?assessment=<id>&text=<words>`), as a person types it: a route and no
 * action, because actions of one page wait for each other, and a search that a newer one overtook is called off.
 */
export const GET = (request: Request) =>
  answering(async () => {
    const person = await askerOf(request)
    const asked = registerSearch.safeParse(Object.fromEntries(new URL(request.url).searchParams))
    if (!asked.success) throw new ExpectedError('notFound')
    const { assessment: id, text } = asked.data
    const found = await asPerson(person, async (tx) => {
      const assessment = await findAssessment(tx, id)
      return assessment && can(tx.person, 'source:read', { assessment }) ? findToCite(tx, assessment, text) : null
    })
    if (!found) throw new ExpectedError('notFound')
    return answer(found)
  })
