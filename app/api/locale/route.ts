import { cookies } from 'next/headers'
import { isLocale, localeCookie } from '@/lib/i18n/locales'
import { ownPath } from '@/lib/i18n/paths'

const oneYear = 60 * 60 * 24 * 365

/** Keeps the chosen language for the pages without a language in their address, and goes on to the same place in it. */
export async function GET(request: Request) {
  const asked = new URL(request.url).searchParams
  const locale = asked.get('locale')
  if (isLocale(locale)) (await cookies()).set(localeCookie, locale, { path: '/', maxAge: oneYear, sameSite: 'lax' })
  return new Response(null, { status: 303, headers: { location: ownPath(asked.get('to')), 'cache-control': 'no-store' } })
}
