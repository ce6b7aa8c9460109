import NextAuth from 'next-auth'
import { authOptions } from '@/lib/auth/options'

/** The only doors of next-auth that we use: opening a link of a mail, and its answer to a bad one. */
const isOpen = (path: string[]) => path.join('/') === 'callback/email' || path.join('/') === 'error'

// Its options are made per request: a build loads this module without any settings.
export async function GET(request: Request, context: RouteContext<'/api/auth/[...nextauth]'>) {
  const { nextauth } = await context.params
  if (!isOpen(nextauth)) return new Response(null, { status: 404 })
  if (isFromElsewhere(request)) return new Response(null, { status: 303, headers: { location: `/sign-in/confirm${new URL(request.url).search}`, 'cache-control': 'no-store' } })
  const answer = NextAuth(authOptions()) as (request: Request, context: unknown) => Promise<Response>
  return answer(request, context)
}

/**
 * A page of somebody else could open a link in this browser, and sign its reader in as somebody else. It leads to the page
 * with the button then. Browsers on a plain intranet address do not say where a request comes from.
 */
function isFromElsewhere(request: Request) {
  const site = request.headers.get('sec-fetch-site')
  return site !== null && site !== 'same-origin'
}
