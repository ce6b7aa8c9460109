import 'server-only'
import type { Prisma } from './generated/client'
import type { PersonTx } from './as-person'

/**
 * Writes down an act, in the transaction of the act. Says who, what and where by id: never a text, a name or an address.
 * The database numbers and chains the entries.
 */
export async function audit(tx: PersonTx, action: string, details: Prisma.InputJsonObject & { assessmentId?: string } = {}) {
  const { assessmentId = null, ...rest } = details
  await tx.auditEntry.createMany({ data: [{ assessmentId, personId: tx.person.id, action, details: rest }] })
}
