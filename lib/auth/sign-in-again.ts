import 'server-only'
import { z } from 'zod'
import { authenticatorDb } from '@/lib/db/client'
import { askForCode } from './ask-for-code'
import { enterWithCode } from './enter-with-code'
import { signInCode } from './schema'

/** Bodies of `/api/session/code`. Open pages send them across upgrades: a field may be added, none may change its meaning. */
export const askAgain = z.object({ person: z.uuid() })
export const enterAgain = signInCode.extend({ person: z.uuid() })

/**
 * The address of the person for whom a page was drawn: the page does not hold it. Nobody's id gets an address that nobody
 * has, so that asking tells nothing.
 */
async function addressOf(id: string) {
  const person = await authenticatorDb().user.findFirst({ where: { id, disabledAt: null }, select: { email: true } })
  return person?.email ?? `${id}@nobody.invalid`
}

/** Mails a code to the person whose session ended, to go on in the page they have open. */
export const askToSignInAgain = async ({ person }: z.output<typeof askAgain>) => askForCode(await addressOf(person), '/assessments')

/** Signs that person in again, and nobody else. */
export const enterCodeAgain = async ({ person, code }: z.output<typeof enterAgain>) => enterWithCode(code, await addressOf(person))
