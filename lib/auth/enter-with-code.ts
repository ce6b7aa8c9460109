import 'server-only'
import { cookies } from 'next/headers'
import { authenticatorDb } from '@/lib/db/client'
import { spendCode } from './codes'
import { browserCookieName, hashToken } from './cookies'
import { startSession } from './start-session'

/**
 * Signs in with a code that was asked for in this browser; false when it is not right. `email` for a page that waits for one
 * person: the code of somebody else, asked for in another tab, is then left alone.
 */
export async function enterWithCode(code: string, email?: string): Promise<boolean> {
  const browser = (await cookies()).get(browserCookieName())?.value
  const address = browser ? await spendCode(code, hashToken(browser), { email }) : null
  const person = address && (await authenticatorDb().user.findFirst({ where: { email: address, disabledAt: null }, select: { id: true } }))
  if (!person) return false
  await authenticatorDb().verificationToken.deleteMany({ where: { identifier: address } }) // the link of the same mail
  await startSession(person.id)
  return true
}
