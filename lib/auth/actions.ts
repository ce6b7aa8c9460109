'use server'

import { redirect } from 'next/navigation'
import type { ActionResult } from '@/lib/action'
import { ownPath } from '@/lib/i18n/paths'
import { askForCode } from './ask-for-code'
import { enterWithCode } from './enter-with-code'
import { signInCode, signInRequest, type SignInCodeInput, type SignInRequest } from './schema'
import { endSession } from './start-session'

/** Sends a code and a link to an address that somebody has; gives the same answer for one that nobody has. */
export async function requestSignIn(input: SignInRequest): Promise<ActionResult<{ email: string }>> {
  const parsed = signInRequest.safeParse(input)
  if (!parsed.success) return { ok: false, error: 'invalid', fields: { email: ['email.wrong'] } }
  const { email, returnTo } = parsed.data
  const outcome = await askForCode(email, ownPath(returnTo))
  if (outcome === 'tooOften') return { ok: false, error: 'invalid', fields: { email: ['email.tooOften'] } }
  return outcome === 'asked' ? { ok: true, value: { email } } : { ok: false, error: outcome }
}

/** Signs in with the code of the mail, in the browser that asked for it. */
export async function enterCode(input: SignInCodeInput & { returnTo?: string }): Promise<ActionResult<never>> {
  const parsed = signInCode.safeParse(input)
  if (!parsed.success) return { ok: false, error: 'invalid', fields: { code: ['code.format'] } }
  if (!(await enterWithCode(parsed.data.code))) return { ok: false, error: 'invalid', fields: { code: ['code.wrong'] } }
  redirect(ownPath(input.returnTo ?? '/assessments'))
}

/** Ends the session of this browser. */
export async function signOut(): Promise<never> {
  await endSession()
  redirect('/sign-in')
}
