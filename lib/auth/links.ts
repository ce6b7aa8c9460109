import 'server-only'
import { createHash, randomBytes } from 'node:crypto'
import { authenticatorDb } from '@/lib/db/client'
import { environment } from '@/lib/env'

export const linkSeconds = 30 * 60

/**
 * The address that signs a person in, once: a page with a button, because mail scanners open links. The token is kept as
 * next-auth keeps its own (SHA-256 of token and secret), since next-auth spends it.
 */
export async function makeSignInLink(email: string, returnTo: string) {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = environment()
  const token = randomBytes(32).toString('hex')
  await authenticatorDb().verificationToken.create({
    data: {
      identifier: email,
      token: createHash('sha256').update(`${token}${NEXTAUTH_SECRET}`).digest('hex'),
      expires: new Date(Date.now() + linkSeconds * 1000),
    },
  })
  const link = new URL('/sign-in/confirm', NEXTAUTH_URL)
  link.search = new URLSearchParams({ token, email, callbackUrl: returnTo }).toString()
  return link.toString()
}
