import { z } from 'zod'
import { findDemoPerson } from '@/lib/auth/demo'
import { startSession } from '@/lib/auth/start-session'
import { isSameOrigin } from '@/lib/edits/same-origin'
import { ownPath } from '@/lib/i18n/paths'

const form = z.object({ person: z.uuid(), returnTo: z.string().optional() })

/** Signs in as a demo person, with a real session row. Outside the demo there is nothing at this address. */
export async function POST(request: Request) {
  const parsed = form.safeParse(Object.fromEntries(await request.formData().catch(() => [])))
  const person = parsed.success && isSameOrigin(request) ? await findDemoPerson(parsed.data.person) : null
  if (!person) return new Response(null, { status: 404 })
  await startSession(person.id)
  return new Response(null, { status: 303, headers: { location: ownPath(parsed.data?.returnTo ?? '/assessments') } })
}
