import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import type { Person } from '@/lib/db/as-person'
import { authenticatorDb } from '@/lib/db/client'
import { hashToken, sessionCookieName } from './cookies'
import { personHeader } from './person-header'

export { hashToken, sessionCookieName }

/**
 * The session of this request, or null when nobody is signed in. Reads the row itself, once per request: next-auth's own
 * function says "signed out" when the database is away, and a ministry would believe it. In plain SQL, since each save asks for it.
 */
export const findSession = cache(async (): Promise<{ person: Person; expires: Date; isDemo: boolean } | null> => {
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!token) return null
  const [session] = await authenticatorDb().$queryRaw<({ expires: Date; isDemo: boolean } & Person)[]>`
    SELECT s."expires", u."isDemo", u."id", u."name", u."locale", u."isAdministrator", u."isEditor"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId"
    WHERE s."sessionToken" = ${hashToken(token)} AND s."expires" > (now() AT TIME ZONE 'utc') AND u."disabledAt" IS NULL`
  if (!session) return null
  const { isDemo, expires, ...person } = session
  return { person, expires, isDemo }
})

/**
 * Whether a request comes from a page that was drawn for somebody else: on a shared computer another person may have signed
 * in since, and nothing that was written before goes out under their name. Pages say for whom they were drawn.
 */
export function isForSomebodyElse(person: Person, headersOfRequest: Pick<Headers, 'get'>) {
  const drawnFor = headersOfRequest.get(personHeader)
  return drawnFor !== null && drawnFor !== person.id
}

/** Whoever is signed in; sends others to sign in, and back to the same page after. */
export async function requirePerson(returnTo = '/assessments'): Promise<Person> {
  const session = await findSession()
  return session?.person ?? redirect(`/sign-in?returnTo=${encodeURIComponent(returnTo)}`)
}
