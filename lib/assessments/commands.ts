import 'server-only'
import type { z } from 'zod'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { day } from './dates'
import type { assessmentDates } from './schema'

/** Sets the reference date and the calendar. @throws ExpectedError `conflict` if somebody else changed the assessment since. */
export async function setDates(tx: PersonTx, input: z.output<typeof assessmentDates>) {
  const { count } = await tx.assessment.updateMany({
    where: { id: input.assessmentId, version: input.version },
    data: {
      referenceDate: input.referenceDate || null,
      answersDueOn: day(input.answersDueOn),
      submitDueOn: day(input.submitDueOn),
      consultationOn: day(input.consultationOn),
      consultationEndOn: day(input.consultationEndOn),
      version: { increment: 1 },
    },
  })
  if (count === 0) throw new ExpectedError('conflict')
  const { referenceDate, answersDueOn, submitDueOn, consultationOn, consultationEndOn } = input
  await audit(tx, 'assessment:dates', { assessmentId: input.assessmentId, referenceDate, answersDueOn, submitDueOn, consultationOn, consultationEndOn })
}
