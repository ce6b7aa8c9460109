import 'server-only'
import { authenticatorDb } from '@/lib/db/client'
import { hashToken } from './session'

/** Whether the session behind a cookie is still open: for a connection that outlives the request that began it. */
export const isSessionOpen = async (token: string) =>
  (await authenticatorDb().session.count({
    where: { sessionToken: hashToken(token), expires: { gt: new Date() }, user: { disabledAt: null } },
  })) > 0
