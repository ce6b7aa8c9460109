import 'server-only'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { Person, PersonTx } from '@/lib/db/as-person'
import type { FileFormat } from '@/lib/db/generated/enums'
import { queryBytes } from '@/lib/db/person-bytes'
import { can } from '@/lib/permissions'
import { findEntry, resourceOf } from '@/lib/sources/queries'
import type { SourceEntry } from '@/lib/sources/schema'

/** A file as the list of its source shows it. */
export type EvidenceInView = { id: string; name: string; format: FileFormat; size: number; sha256: string; createdAt: Date; addedBy: string | null }

type Entry = Pick<SourceEntry, 'id' | 'level' | 'institutionId'> & { removedAt: Date | null }

/** The entry whose files are meant, with what decides about them; null when it is not for this person, or became another one. */
export async function findFileHolder(tx: PersonTx, assessment: AssessmentInView, sourceId: string) {
  const entry = await findEntry(tx, assessment, sourceId)
  return entry && !entry.mergedIntoId ? { on: resourceOf(assessment, entry), isDeleted: entry.removedAt !== null } : null
}

/** The files kept with an entry, oldest first, as far as the person may read them, and what they may do. One statement. */
export async function findFiles(tx: PersonTx, assessment: AssessmentInView, entry: Entry) {
  const on = resourceOf(assessment, entry)
  const mayRead = can(tx.person, 'evidence:read', on)
  const mayAdd = can(tx.person, 'evidence:write', on) && entry.removedAt === null
  return { mayRead, mayAdd, files: mayRead ? await listEvidence(tx, assessment.territoryId, entry.id) : [] }
}

const listEvidence = (tx: PersonTx, territoryId: string, sourceId: string) =>
  tx.$queryRaw<EvidenceInView[]>`
    SELECT e."id", e."name", f."format"::text AS "format", f."size", f."sha256", e."createdAt", u."name" AS "addedBy"
    FROM "Evidence" e JOIN "EvidenceFile" f ON f."id" = e."fileId" LEFT JOIN "User" u ON u."id" = e."addedById"
    WHERE e."sourceId" = ${sourceId}::uuid AND e."territoryId" = ${territoryId}::uuid AND e."removedAt" IS NULL
    ORDER BY e."createdAt", e."id"`

/** What a download needs, or null when there is no such file, it was unlinked, or the person may not read it. */
export async function findDownload(tx: PersonTx, assessmentId: string, id: string) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) return null
  const evidence = await tx.evidence.findFirst({
    where: { id, territoryId: assessment.territoryId, removedAt: null },
    select: { name: true, sourceId: true, file: { select: { id: true, size: true, format: true } } },
    relationLoadStrategy: 'join',
  })
  const holder = evidence && (await findFileHolder(tx, assessment, evidence.sourceId))
  if (!holder || !evidence?.file.format || !can(tx.person, 'evidence:read', holder.on)) return null
  return { name: evidence.name, fileId: evidence.file.id, size: evidence.file.size, format: evidence.file.format }
}

/** One chunk, or null when it is not there (any more). In a transaction of its own. */
export async function readChunk(person: Person, fileId: string, position: number): Promise<Uint8Array | null> {
  const [chunk] = await queryBytes<{ bytes: Buffer }>(person, 'SELECT "bytes" FROM "EvidenceChunk" WHERE "fileId" = $1 AND "position" = $2', [fileId, position])
  return chunk?.bytes ?? null
}
