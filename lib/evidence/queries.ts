import 'server-only'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { FileFormat } from '@/lib/db/generated/enums'
import { can, type Resource } from '@/lib/permissions'

/** A file as the list of its source shows it. */
export type EvidenceInView = { id: string; name: string; format: FileFormat; size: number; sha256: string; createdAt: Date; addedBy: string | null }

/** What decides about the files of a source: the assessment that the person comes from, and the entry in its register. */
export async function findFileHolder(tx: PersonTx, assessment: AssessmentInView, sourceId: string): Promise<Resource | null> {
  const source = await tx.source.findFirst({ where: { id: sourceId, territoryId: assessment.territoryId }, select: { id: true } })
  return source && { assessment }
}

/** The files kept with a source, oldest first; none for those who may not read them. One statement. */
export async function listEvidence(tx: PersonTx, assessment: AssessmentInView, sourceId: string, on: Resource): Promise<EvidenceInView[]> {
  if (!can(tx.person, 'evidence:read', on)) return []
  return tx.$queryRaw<EvidenceInView[]>`
    SELECT e."id", e."name", f."format"::text AS "format", f."size", f."sha256", e."createdAt", u."name" AS "addedBy"
    FROM "Evidence" e JOIN "EvidenceFile" f ON f."id" = e."fileId" LEFT JOIN "User" u ON u."id" = e."addedById"
    WHERE e."sourceId" = ${sourceId}::uuid AND e."territoryId" = ${assessment.territoryId}::uuid AND e."removedAt" IS NULL
    ORDER BY e."createdAt", e."id"`
}

/** What a download needs, or null when there is no such file, it was unlinked, or the person may not read it. */
export async function findDownload(tx: PersonTx, assessmentId: string, id: string) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) return null
  const evidence = await tx.evidence.findFirst({
    where: { id, territoryId: assessment.territoryId, removedAt: null },
    select: { name: true, sourceId: true, file: { select: { id: true, size: true, format: true } } },
    relationLoadStrategy: 'join',
  })
  const on = evidence && (await findFileHolder(tx, assessment, evidence.sourceId))
  if (!on || !evidence?.file.format || !can(tx.person, 'evidence:read', on)) return null
  return { name: evidence.name, fileId: evidence.file.id, size: evidence.file.size, format: evidence.file.format }
}

/** One chunk, or null when it is not there (any more). */
export async function readChunk(tx: PersonTx, fileId: string, position: number): Promise<Uint8Array | null> {
  const chunk = await tx.evidenceChunk.findUnique({ where: { fileId_position: { fileId, position } }, select: { bytes: true } })
  return chunk?.bytes ?? null
}
