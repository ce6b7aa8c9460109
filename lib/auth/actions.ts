'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { after } from 'next/server'
import type { ActionResult } from '@/lib/action'
import { authenticatorDb } from '@/lib/db/client'
import { ownPath } from '@/lib/i18n/paths'
import { sendMail, isMailServerReady } from '@/lib/mail/send'
import { signInMail } from '@/lib/mail/sign-in-mail'
import { withoutAddresses } from '@/lib/mail/without-addresses'
import { isAskedTooOften, makeCode, newBrowserToken, spendCode } from './codes'
import { browserCookieName, cookieOptions, hashToken } from './cookies'
import { makeSignInLink } from './links'
import { signInCode, signInRequest, type SignInCodeInput, type SignInRequest } from './schema'
import { endSession, startSession } from './start-session'

/**
 * Sends a code and a link to an address that somebody has. Gives the same answer for one that nobody has, and takes as long:
 * the mail itself goes out after the answer.
 */
export async function requestSignIn(input: SignInRequest): Promise<ActionResult<{ email: string }>> {
  const parsed = signInRequest.safeParse(input)
  if (!parsed.success) return { ok: false, error: 'invalid', fields: { email: ['email.wrong'] } }
  const { email, returnTo } = parsed.data
  const browser = hashToken(await browserToken())
  if (await isAskedTooOften(email, browser)) return { ok: false, error: 'invalid', fields: { email: ['email.tooOften'] } }
  if (!(await isMailServerReady())) return { ok: false, error: 'unavailable' }
  const code = await makeCode(email, browser)
  after(() => mailCode(email, code, ownPath(returnTo)).catch((error: unknown) => console.error('A sign-in mail was not sent:', withoutAddresses(error))))
  return { ok: true, value: { email } }
}

async function mailCode(email: string, code: string, returnTo: string) {
  const person = await authenticatorDb().user.findFirst({ where: { email, disabledAt: null }, select: { locale: true } })
  if (person) await sendMail({ to: email, ...(await signInMail(person.locale, { code, link: await makeSignInLink(email, returnTo) })) })
}

/** Signs in with the code of the mail, in the browser that asked for it. */
export async function enterCode(input: SignInCodeInput & { returnTo?: string }): Promise<ActionResult<never>> {
  const parsed = signInCode.safeParse(input)
  if (!parsed.success) return { ok: false, error: 'invalid', fields: { code: ['code.format'] } }
  const browser = (await cookies()).get(browserCookieName())?.value
  const email = browser ? await spendCode(parsed.data.code, hashToken(browser)) : null
  const person = email && (await authenticatorDb().user.findFirst({ where: { email, disabledAt: null }, select: { id: true } }))
  if (!person) return { ok: false, error: 'invalid', fields: { code: ['code.wrong'] } }
  await authenticatorDb().verificationToken.deleteMany({ where: { identifier: email } }) // the link of the same mail
  await startSession(person.id)
  redirect(ownPath(input.returnTo ?? '/assessments'))
}

/** Ends the session of this browser. */
export async function signOut(): Promise<never> {
  await endSession()
  redirect('/sign-in')
}

async function browserToken() {
  const jar = await cookies()
  const known = jar.get(browserCookieName())?.value
  if (known) return known
  const token = newBrowserToken()
  jar.set(browserCookieName(), token, { ...cookieOptions(), maxAge: 60 * 60 })
  return token
}
