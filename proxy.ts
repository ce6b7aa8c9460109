import { NextResponse, type NextRequest } from 'next/server'
import { isLocale } from '@/lib/i18n/locales'

/**
 * Before each page: the content security policy with its nonce, the language of public addresses, and the way to sign in for
 * visitors without a cookie. It looks at the cookie's presence only: pages and acts ask the database themselves.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl
  if (isWorkspace(pathname) && !hasSessionCookie(request)) {
    const signIn = new URL('/sign-in', request.nextUrl)
    signIn.searchParams.set('returnTo', `${pathname}${search}`)
    return NextResponse.redirect(signIn)
  }
  const nonce = Buffer.from(crypto.randomUUID()).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy) // from which Next.js takes the nonce for its own scripts
  headers.set('x-nonce', nonce)
  const locale = pathname.split('/')[1]
  if (isLocale(locale)) headers.set('x-next-intl-locale', locale) // where next-intl looks for it
  else headers.delete('x-next-intl-locale')
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

export const config = {
  matcher: [{ source: '/((?!api/|_next/|sw.js|.*\\.(?:svg|ico|txt|woff2)$).*)' }],
}

const isWorkspace = (path: string) => /^\/(assessments|administration|account|territories|translations)(\/|$)/.test(path)

const hasSessionCookie = (request: NextRequest) => request.cookies.getAll().some(({ name }) => name.endsWith('next-auth.session-token'))

/** In development React reads stacks with `eval`, and styles come without a nonce. */
const isDevelopment = process.env.NODE_ENV === 'development'

const contentSecurityPolicy = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ''}`,
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
