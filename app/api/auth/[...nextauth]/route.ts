import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

/** The only doors of next-auth that we use: opening a link of a mail, and its answer to a bad one. */
const isOpen = (path: string[]) => path.join('/') === 'callback/email' || path.join('/') === 'error'

// Its options are made per request: a build loads this module without any settings.
export async function GET(request: Request, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const { nextauth } = await context.params
  if (!isOpen(nextauth)) return new Response(null, { status: 404 })
  const answer = NextAuth(authOptions()) as (request: Request, context: unknown) => Promise<Response>
  return answer(request, context)
}
