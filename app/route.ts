import { cookies, headers } from 'next/headers'
import { isLocale, localeCookie, preferredLocale } from '@/lib/i18n/locales'

/** The address without a language leads to the chosen one, or to the first of the browser's that we speak. */
export async function GET() {
  const chosen = (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'))
  return new Response(null, { status: 307, headers: { location: `/${locale}`, vary: 'accept-language, cookie' } })
}
