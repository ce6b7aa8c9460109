import type { Role } from '@/lib/db/generated/enums'
import { type Asker, can, type Resource } from '@/lib/permissions'
import type { Here, Other } from './schema'

type Assessment = NonNullable<Resource['assessment']> & { id: string; participation: { role: Role; institutionId?: string | null } | null }

/** Whether somebody may know that another has a record open. Of themselves, in another window, nobody is told. */
export function maySeeHere(asker: Asker, assessment: Assessment, { personId, assessmentId, role, institution, answer, contribution }: Here) {
  if (personId === asker.id || assessmentId !== assessment.id) return false
  const own = assessment.participation?.institutionId
  const isOwn = (institutionId: string | undefined) => institutionId != null && institutionId === own
  const isOfAsker = isOwn(contribution?.institutionId)
  return can(asker, 'here:see', {
    assessment,
    other: { role, isOfAskersInstitution: isOwn(institution?.id) },
    ...(answer && { answer }),
    ...(contribution && { contribution: { state: contribution.state, isOfAsker }, handedToAsker: isOfAsker }), // handed out by institution
  })
}

/** What a page is told of them. */
export const otherOf = ({ id, personId, name, institution, doing }: Here): Other => ({
  id,
  person: personId,
  name,
  institution: institution && { name: institution.name, locale: institution.locale },
  doing,
})
