import 'server-only'
import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { authenticatorDb } from '@/lib/db/client'
import { environment } from '@/lib/env'
import { codeLength } from './schema'

const minute = 60_000
export const codeMinutes = 15
export const maxAttempts = 5
/** How often a sign-in may be asked for in a quarter of an hour: for one address, and from one browser. */
export const requestLimits = { email: 5, browser: 10 } as const

const hashCode = (code: string, email: string) => createHmac('sha256', environment().NEXTAUTH_SECRET).update(`${code}:${email}`).digest('hex')

/** Whether this address, or this browser, has asked too often. Says the same of an address that nobody has. */
export async function isAskedTooOften(email: string, browser: string, now = new Date()) {
  const createdAt = { gt: new Date(now.getTime() - codeMinutes * minute) }
  const [forEmail, forBrowser] = await Promise.all([
    authenticatorDb().signInCode.count({ where: { email, createdAt } }),
    authenticatorDb().signInCode.count({ where: { browser, createdAt } }),
  ])
  return forEmail >= requestLimits.email || forBrowser >= requestLimits.browser
}

/**
 * A new code for the page that asked, kept as a hash. Written for every address, also for those that nobody has, so that
 * asking tells nothing; clears what has long expired.
 */
export async function makeCode(email: string, browser: string, now = new Date()) {
  const code = String(randomInt(10 ** codeLength)).padStart(codeLength, '0')
  const expires = new Date(now.getTime() + codeMinutes * minute)
  await authenticatorDb().signInCode.deleteMany({ where: { expires: { lt: new Date(now.getTime() - 60 * minute) } } })
  await authenticatorDb().verificationToken.deleteMany({ where: { expires: { lt: now } } })
  await authenticatorDb().signInCode.create({ data: { email, browser, codeHash: hashCode(code, email), expires, createdAt: now } })
  return code
}

/**
 * The address that a right code stands for, once; null for a wrong, used or expired one, from another browser, or after too
 * many attempts. Each attempt is counted before it is compared, so that many at once gain nothing. With `email`, codes that
 * were asked for other addresses are not looked at.
 */
export async function spendCode(code: string, browser: string, { email, now = new Date() }: { email?: string | undefined; now?: Date } = {}): Promise<string | null> {
  const db = authenticatorDb()
  const asked = await db.signInCode.findFirst({ where: { browser, ...(email && { email }) }, orderBy: { createdAt: 'desc' }, select: { id: true, email: true, codeHash: true } })
  if (!asked) return null
  const counted = await db.signInCode.updateMany({
    where: { id: asked.id, attempts: { lt: maxAttempts }, expires: { gt: now } },
    data: { attempts: { increment: 1 } },
  })
  if (counted.count === 0 || !timingSafeEqual(Buffer.from(asked.codeHash), Buffer.from(hashCode(code, asked.email)))) return null
  const spent = await db.signInCode.updateMany({ where: { id: asked.id, expires: { gt: now } }, data: { expires: now } })
  return spent.count === 1 ? asked.email : null
}

/** Ends every code that was asked for an address: its owner is in. */
export const spendCodesOf = (email: string, now = new Date()) =>
  authenticatorDb().signInCode.updateMany({ where: { email, expires: { gt: now } }, data: { expires: now } })

/** What a browser that asks is known by. */
export const newBrowserToken = () => randomBytes(24).toString('base64url')
