import 'server-only'
import { cookies } from 'next/headers'
import { after } from 'next/server'
import { authenticatorDb } from '@/lib/db/client'
import { isMailServerReady, sendMail } from '@/lib/mail/send'
import { signInMail } from '@/lib/mail/sign-in-mail'
import { withoutAddresses } from '@/lib/mail/without-addresses'
import { isAskedTooOften, makeCode, newBrowserToken } from './codes'
import { browserCookieName, cookieOptions, hashToken } from './cookies'
import { makeSignInLink } from './links'

/**
 * Mails a code and a link to an address that somebody has. Answers the same for one that nobody has, and takes as long: the
 * mail itself goes out after the answer.
 */
export async function askForCode(email: string, returnTo: string): Promise<'asked' | 'tooOften' | 'unavailable'> {
  const browser = hashToken(await browserToken())
  if (await isAskedTooOften(email, browser)) return 'tooOften'
  if (!(await isMailServerReady())) return 'unavailable'
  const code = await makeCode(email, browser)
  after(() => mailCode(email, code, returnTo).catch((error: unknown) => console.error('A sign-in mail was not sent:', withoutAddresses(error))))
  return 'asked'
}

async function mailCode(email: string, code: string, returnTo: string) {
  const person = await authenticatorDb().user.findFirst({ where: { email, disabledAt: null }, select: { locale: true } })
  if (person) await sendMail({ to: email, ...(await signInMail(person.locale, { code, link: await makeSignInLink(email, returnTo) })) })
}

async function browserToken() {
  const jar = await cookies()
  const known = jar.get(browserCookieName())?.value
  if (known) return known
  const token = newBrowserToken()
  jar.set(browserCookieName(), token, { ...cookieOptions(), maxAge: 60 * 60 })
  return token
}
