import 'server-only'
import type { AuthOptions } from 'next-auth'
import type { EmailConfig } from 'next-auth/providers/email'
import { authenticatorDb } from '@/lib/db/client'
import { environment } from '@/lib/env'
import { sessionAdapter } from './adapter'
import { spendCodesOf } from './codes'
import { linkSeconds } from './links'
import { chooseLanguage, sessionSeconds } from './start-session'

// Written out: next-auth's own file for it loads its mail transport, which we do not use.
const byMail = (secret: string): EmailConfig => ({
  id: 'email',
  type: 'email',
  name: 'Email',
  server: '',
  from: '',
  maxAge: linkSeconds,
  sendVerificationRequest: () => Promise.reject(new Error('links are asked for on our own page')),
  secret, // hashes the tokens: see links.ts
  options: {},
})

/** next-auth opens the links of our mails. Links are asked for through `requestSignIn`, which counts attempts. */
export const authOptions = (secret = environment().NEXTAUTH_SECRET): AuthOptions => ({
  adapter: sessionAdapter(),
  providers: [byMail(secret)],
  secret,
  session: { strategy: 'database', maxAge: sessionSeconds, updateAge: sessionSeconds },
  pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in' },
  events: {
    // the code of the same mail is spent with its link
    signIn: async ({ user }) => {
      if (user.email) await spendCodesOf(user.email)
      await chooseLanguage(user.id)
    },
  },
  callbacks: {
    signIn: async ({ user, email }) => {
      if (email?.verificationRequest || !user.email) return false
      return (await authenticatorDb().user.count({ where: { email: user.email, disabledAt: null } })) === 1
    },
  },
})
