import { type Asker, can, type Resource } from '@/lib/permissions'
import type { SavedNews } from './schema'

/**
 * Whether somebody may hear that a record was saved, as far as it can be told without reading the record: whoever reads
 * drafts of answers hears of every answer, IOM's people of acts on answers, and of paragraphs those who read them.
 */
export function mayHear(asker: Asker, assessment: NonNullable<Resource['assessment']>, { owner, field }: Pick<SavedNews, 'owner' | 'field'>) {
  if (owner.type !== 'answer') return can(asker, 'finding:read', { assessment })
  return can(asker, 'answer:read', { assessment, answer: { state: field === 'state' ? 'submitted' : 'draft' } })
}
