import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'

/** @throws ExpectedError `invalid` for a kind that the assessment's edition of the framework does not name */
export async function requireKind(tx: PersonTx, { frameworkId }: AssessmentInView, kind: string) {
  const framework = await tx.framework.findUnique({ where: { id: frameworkId }, select: { evidenceKinds: true } })
  const kinds = (framework?.evidenceKinds ?? []) as { code: string }[]
  if (!kinds.some(({ code }) => code === kind)) throw new ExpectedError('invalid', { fields: { kind: ['kindMissing'] } })
}
