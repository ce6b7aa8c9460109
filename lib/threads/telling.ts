import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { FindingKind, Role } from '@/lib/db/generated/enums'
import { paragraphNumber } from '@/lib/framework/numbers'
import type { Place } from '@/lib/mail/notices'
import { tell } from '@/lib/mail/tell'
import type { Subject } from './schema'

type Told = { threadId: string; subject: Subject; kind: 'threadOpened' | 'threadAnswered'; mentions: string[] }

const iom: Role[] = ['reviewer', 'editor']
const country: Role[] = ['focalPoint', 'researcher']

/**
 * Tells of a comment: those who are named in it at once; of a new thread the other side, of a reply everybody who wrote in the
 * thread. Who may not read the thread hears nothing (`tell` asks the rules).
 */
export async function tellOfComment(tx: PersonTx, assessment: AssessmentInView, { threadId, subject, kind, mentions }: Told) {
  const payload = { assessmentId: assessment.id, threadId, place: await placeOf(tx, subject) }
  await tell(tx, mentions, { kind: 'mentioned', payload })
  const others = kind === 'threadOpened' ? await otherSide(tx, assessment, threadId) : await writersOf(tx, threadId)
  await tell(tx, others.filter((id) => !mentions.includes(id)), { kind, payload })
}

async function otherSide(tx: PersonTx, assessment: AssessmentInView, threadId: string) {
  const thread = await tx.thread.findUniqueOrThrow({ where: { id: threadId }, select: { createdByIom: true, audience: true } })
  const roles = thread.createdByIom && thread.audience === 'shared' ? country : iom
  const people = await tx.participant.findMany({ where: { assessmentId: assessment.id, endedAt: null, role: { in: roles } }, select: { personId: true } })
  return people.map(({ personId }) => personId)
}

const writersOf = async (tx: PersonTx, threadId: string) =>
  (await tx.comment.findMany({ where: { threadId }, select: { authorId: true }, distinct: ['authorId'] })).map(({ authorId }) => authorId)

/** An answer by its code; a paragraph by its number today and its dimension. */
async function placeOf(tx: PersonTx, { type, id }: Subject): Promise<Place> {
  if (type === 'answer') {
    const { indicatorCode } = await tx.answer.findUniqueOrThrow({ where: { id }, select: { indicatorCode: true } })
    return { code: indicatorCode }
  }
  const [finding] = await tx.$queryRaw<{ slug: string; number: number; kind: FindingKind; position: number }[]>`
    SELECT d."slug", d."number", f."kind"::text AS "kind", (SELECT count(*)::int FROM "Finding" o
      WHERE o."assessmentId" = f."assessmentId" AND o."dimensionCode" = f."dimensionCode" AND o."kind" = f."kind" AND o."removedAt" IS NULL
        AND (o."position", o."id") <= (f."position", f."id")) AS "position"
    FROM "Finding" f JOIN "Assessment" a ON a."id" = f."assessmentId"
    JOIN "Dimension" d ON d."frameworkId" = a."frameworkId" AND d."code" = f."dimensionCode" WHERE f."id" = ${id}::uuid`
  return { findingId: id, dimension: finding?.slug ?? '', number: finding ? paragraphNumber(finding.number, finding.kind, finding.position) : '' }
}
