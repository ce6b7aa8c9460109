import 'server-only'
import { cookies } from 'next/headers'
import { sessionCookieName } from '@/lib/auth/session'

/** Whether the browser holds a session: decides only which links a public page offers; nothing rests on it. */
export const holdsSession = async () => (await cookies()).has(sessionCookieName())
