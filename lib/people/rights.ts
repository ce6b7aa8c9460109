import 'server-only'
import type { z } from 'zod'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { tell } from '@/lib/mail/tell'
import { invitePerson } from './commands'
import type { editorAppointment, rightsChange } from './schema'

/** Lets a person start assessments, and tells them by mail. @throws ExpectedError `invalid` when they may already */
export async function appointEditor(tx: PersonTx, input: z.output<typeof editorAppointment>) {
  const personId = await invitePerson(tx, input)
  const { count } = await tx.user.updateMany({ where: { id: personId, isEditor: false }, data: { isEditor: true, disabledAt: null } })
  if (count === 0) throw new ExpectedError('invalid', { fields: { email: ['isEditor'] } })
  await audit(tx, 'person:makeEditor', { personId })
  await tell(tx, [personId], { kind: 'editorAppointed', payload: {} })
}

/** Changes what a person may do in the installation. Nobody disables themselves: nobody might be left to undo it. */
export async function changeRights(tx: PersonTx, { personId, change }: z.output<typeof rightsChange>) {
  if (personId === tx.person.id && change === 'disable') throw new ExpectedError('invalid', { fields: { personId: ['yourself'] } })
  const data = {
    makeEditor: { isEditor: true },
    endEditor: { isEditor: false },
    disable: { disabledAt: new Date() },
    enable: { disabledAt: null },
  }[change]
  const { count } = await tx.user.updateMany({ where: { id: personId }, data })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, `person:${change}`, { personId })
  if (change === 'makeEditor') await tell(tx, [personId], { kind: 'editorAppointed', payload: {} })
}
