import 'server-only'
import { createHash } from 'node:crypto'

/** Cookies are secure where the public address is; decided by the setting and not by the request, as next-auth does. */
const isSecure = () => (process.env.NEXTAUTH_URL ?? '').startsWith('https://')

/** next-auth's own name for it. */
export const sessionCookieName = () => (isSecure() ? '__Secure-next-auth.session-token' : 'next-auth.session-token')

/** Ties a code to the browser that asked for it. */
export const browserCookieName = () => (isSecure() ? '__Host-sign-in-browser' : 'sign-in-browser')

export const cookieOptions = () => ({ httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure() }) as const

/** How a token lies in the database: whoever reads the table cannot sign in with it. */
export const hashToken = (token: string) => createHash('sha256').update(token).digest('hex')
