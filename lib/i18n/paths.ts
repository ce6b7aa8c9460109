import { isLocale, type Locale } from './locales'

/**
 * The address that chooses a language and leads to `path` in it: public pages carry the language first, the others in a
 * cookie. `search` is the page's own, which says for instance where to go after signing in.
 */
export const languageSwitch = (path: string, locale: Locale, search = '') =>
  `/api/locale?${new URLSearchParams({ locale, to: inLanguage(path, locale) + search })}`

/** The same public page in another language; a path without a language stays as it is. */
export function inLanguage(path: string, locale: Locale) {
  const [, first, ...rest] = path.split('/')
  return isLocale(first) ? ['', locale, ...rest].join('/') : path
}

/** A path on this site, or `/`: an address from outside must not send people to another site. */
export function ownPath(to: string | null | undefined) {
  const base = 'http://own.invalid'
  if (!to?.startsWith('/') || !URL.canParse(to, base)) return '/'
  const url = new URL(to, base)
  const isOwn = url.origin === base && !url.pathname.startsWith('//') // what `/.//elsewhere.example` becomes
  return isOwn ? `${url.pathname}${url.search}${url.hash}` : '/'
}
