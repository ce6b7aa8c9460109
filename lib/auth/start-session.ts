import 'server-only'
import { randomBytes } from 'node:crypto'
import { cookies } from 'next/headers'
import { authenticatorDb } from '@/lib/db/client'
import { isLocale, localeCookie } from '@/lib/i18n/locales'
import { cookieOptions, hashToken, sessionCookieName } from './cookies'

/** A working day: computers in ministries are shared. */
export const sessionSeconds = 12 * 60 * 60

/** Signs a person in on this browser: a session row, and the cookie with its token. Ends whatever session the browser had. */
export async function startSession(userId: string) {
  await endSession()
  const token = randomBytes(32).toString('base64url')
  const expires = new Date(Date.now() + sessionSeconds * 1000)
  await authenticatorDb().session.create({ data: { sessionToken: hashToken(token), userId, expires } })
  ;(await cookies()).set(sessionCookieName(), token, { ...cookieOptions(), expires })
  await chooseLanguage(userId)
}

/** The workspace speaks the person's language, unless another one was chosen on this browser. */
export async function chooseLanguage(userId: string) {
  const jar = await cookies()
  if (jar.has(localeCookie)) return
  const person = await authenticatorDb().user.findUnique({ where: { id: userId }, select: { locale: true } })
  if (isLocale(person?.locale)) jar.set(localeCookie, person.locale, { path: '/', sameSite: 'lax', maxAge: 365 * 24 * 60 * 60 })
}

/**
 * "Stay signed in": a whole working day from now, for the session of this browser. Nothing else prolongs a session, so that a
 * forgotten page on a shared computer ends by itself.
 */
export async function prolongSession() {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (!token) return
  const expires = new Date(Date.now() + sessionSeconds * 1000)
  const { count } = await authenticatorDb().session.updateMany({ where: { sessionToken: hashToken(token), expires: { gt: new Date() } }, data: { expires } })
  if (count === 1) jar.set(sessionCookieName(), token, { ...cookieOptions(), expires })
}

/** Signs out: the row goes, so a copy of the cookie is worth nothing. */
export async function endSession() {
  const jar = await cookies()
  const token = jar.get(sessionCookieName())?.value
  if (!token) return
  await authenticatorDb().session.deleteMany({ where: { sessionToken: hashToken(token) } })
  jar.set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 })
}

/** Signs a person out everywhere. */
export const endSessionsOf = (userId: string) => authenticatorDb().session.deleteMany({ where: { userId } })
