import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import type { ConventionKey } from './schema'

/** Makes the rows that every profile shows, without a status yet; rows that exist stay as they are. */
export async function startConventions(tx: PersonTx, assessmentId: string) {
  const core = await tx.convention.findMany({ where: { core: true }, select: { code: true, position: true } })
  await tx.conventionStatus.createMany({
    data: core.map(({ code, position }) => ({ assessmentId, conventionCode: code, position })),
    skipDuplicates: true,
  })
  await audit(tx, 'convention:start', { assessmentId })
}

/** Makes the row of one more instrument; nothing happens when it is there already. */
export async function addConvention(tx: PersonTx, { assessmentId, code }: ConventionKey) {
  const convention = await tx.convention.findUnique({ where: { code }, select: { position: true } })
  if (!convention) throw new ExpectedError('notFound')
  await tx.conventionStatus.createMany({
    data: [{ assessmentId, conventionCode: code, position: convention.position }],
    skipDuplicates: true,
  })
  await audit(tx, 'convention:add', { assessmentId, code })
}
