import 'server-only'
import type { z } from 'zod'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import type { translationCorrection } from './correction'
import { findSourceTexts, listRevisions, type TranslationRevision } from './translation-queries'

/** The new revision's number; or, when somebody else saved first, what they saved, and nothing is written. */
export type Corrected = { revision: number } | { theirs: Pick<TranslationRevision, 'revision' | 'status' | 'texts'> }

/**
 * Saves a translation of one record as its next revision.
 * @throws ExpectedError `notFound` when the record does not exist or has no text of a name that is given
 */
export async function correctTranslation(
  tx: PersonTx,
  { texts, status, baseRevision, locale, ...key }: z.output<typeof translationCorrection>,
): Promise<Corrected> {
  const source = await findSourceTexts(tx, key)
  if (!source || texts.some(({ name }) => !Object.hasOwn(source, name))) throw new ExpectedError('notFound')
  const revision = baseRevision + 1
  const [latest] = await listRevisions(tx, key, locale)
  if (latest && latest.revision !== baseRevision) return { theirs: latest }
  const { count } = await tx.translation.createMany({
    data: [{ ...key, locale, revision, status, texts: Object.fromEntries(texts.map(({ name, text }) => [name, text])), authorId: tx.person.id }],
    skipDuplicates: true, // two saves at once: the unique index lets one through
  })
  if (count === 0) throw new ExpectedError('conflict')
  await audit(tx, 'translation:correct', { ...key, locale, revision, status })
  return { revision }
}
