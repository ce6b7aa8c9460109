import type { Role } from '@/lib/db/generated/enums'
import { type Asker, can, type Resource } from '@/lib/permissions'
import type { SavedNews } from './schema'

type Told = Pick<SavedNews, 'owner' | 'field' | 'personId' | 'institutionId'>
type Assessment = NonNullable<Resource['assessment']> & { participation: { role: Role; institutionId?: string | null } | null }

/**
 * Whether somebody may hear that a record was saved, as far as it can be told without reading the record: whoever reads
 * drafts of answers hears of every answer, IOM's people of acts on answers, of paragraphs those who read them, of a
 * contribution its own institution and, of acts on it, the focal point's side; of the box of an act only its writer.
 */
export function mayHear(asker: Asker, assessment: Assessment, { owner, field, personId, institutionId }: Told) {
  if (owner.type === 'draft') return personId === asker.id
  const isAct = field === 'state'
  if (owner.type === 'contribution') {
    const isOfAsker = institutionId != null && institutionId === assessment.participation?.institutionId
    return can(asker, 'contribution:read', { assessment, contribution: { state: isAct ? 'submitted' : 'draft', isOfAsker } })
  }
  if (owner.type !== 'answer') return can(asker, 'finding:read', { assessment })
  return can(asker, 'answer:read', { assessment, answer: { state: isAct ? 'submitted' : 'draft' } })
}
