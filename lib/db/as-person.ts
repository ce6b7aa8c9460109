import 'server-only'
import { db } from './client'
import type { Prisma } from './generated/client'

/** Whoever is signed in. Roles in an assessment come from its participants, never from here. */
export type Person = {
  id: string
  name: string | null
  locale: string
  isAdministrator: boolean
  isEditor: boolean
}

/** A transaction in which the database knows who asks, and shows only what that person takes part in. */
export type PersonTx = Prisma.TransactionClient & { readonly person: Person }

/** What public pages read: reference data and territories. No row of an assessment can be seen through it. */
export type PublicTx = Prisma.TransactionClient

/** In milliseconds: to get a connection, and for the whole. A server under load answers late, which is better than a page that fails. */
const patience = { maxWait: 10_000, timeout: 20_000 }

/**
 * One short transaction per page or command, never one per query; no mail, document or network call inside.
 * Row-level security reads the person from the transaction's setting, so it ends with it.
 */
export const asPerson = <T>(person: Person, work: (tx: PersonTx) => Promise<T>): Promise<T> =>
  db().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('app.person_id', ${person.id}, true)`
    return work(withPerson(tx, person))
  }, patience)

/** Reads for pages that need no account. */
export const asPublic = <T>(work: (tx: PublicTx) => Promise<T>): Promise<T> => work(db())

const withPerson = (tx: Prisma.TransactionClient, person: Person) =>
  new Proxy(tx, {
    get: (target, key) => (key === 'person' ? person : (Reflect.get(target, key) as unknown)),
  }) as PersonTx
