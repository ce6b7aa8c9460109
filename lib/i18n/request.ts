import { cookies, headers } from 'next/headers'
import { getRequestConfig } from 'next-intl/server'
import { formatsOf } from './formats'
import { isLocale, localeCookie, preferredLocale } from './locales'
import { loadMessages } from './messages'

/** Public routes carry their language in the address; everything else follows the person's choice, then the browser. */
export default getRequestConfig(async ({ requestLocale }) => {
  const fromAddress = await requestLocale
  const chosen = isLocale(fromAddress) ? fromAddress : (await cookies()).get(localeCookie)?.value
  const locale = isLocale(chosen) ? chosen : preferredLocale((await headers()).get('accept-language'))
  return { locale, messages: await loadMessages(locale), formats: formatsOf(locale), timeZone: 'UTC' }
})
