import 'server-only'
import { PrismaAdapter } from '@auth/prisma-adapter'
import type { Adapter } from 'next-auth/adapters'
import { authenticatorDb } from '@/lib/db/client'
import { hashToken } from './cookies'

/** next-auth's way to the database: tokens of sessions lie hashed, and nobody becomes a user by signing in. */
export function sessionAdapter(): Adapter {
  const db = authenticatorDb()
  const adapter = PrismaAdapter(db) as Required<Pick<Adapter, 'createSession' | 'getSessionAndUser' | 'updateSession'>> & Adapter
  return {
    ...adapter,
    createUser: () => Promise.reject(new Error('people are appointed, not created by signing in')),
    createSession: async (session) => ({
      ...(await adapter.createSession({ ...session, sessionToken: hashToken(session.sessionToken) })),
      sessionToken: session.sessionToken,
    }),
    getSessionAndUser: async (token) => {
      const found = await adapter.getSessionAndUser(hashToken(token))
      return found && { ...found, session: { ...found.session, sessionToken: token } }
    },
    updateSession: (session) => adapter.updateSession({ ...session, sessionToken: hashToken(session.sessionToken) }),
    // `delete` throws when the row is gone already, which would refuse a good link to a browser with an old cookie
    deleteSession: async (token) => {
      await db.session.deleteMany({ where: { sessionToken: hashToken(token) } })
    },
  }
}
