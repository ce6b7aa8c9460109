import 'server-only'
import { type AssessmentInView, findAssessment } from '@/lib/assessments/queries'
import type { Person, PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import type { FileFormat } from '@/lib/db/generated/enums'
import { queryBytes } from '@/lib/db/person-bytes'
import { ExpectedError } from '@/lib/errors'
import { authorise } from '@/lib/permissions'
import { safeName } from './file-name'
import { chunkBytes, largestFile, mostUnfinished } from './limits'
import { findFileHolder } from './queries'
import type { Refusal } from './refusals'
import type { UploadInput } from './schema'

/** Where an upload stands: kept with its source, so many bytes received, or refused by what it announces. */
type Upload = { kept: { id: string; name: string } } | { received: number } | { refused: Refusal }

/** @throws ExpectedError `notFound` for whoever may not add files to this source; `wrongState` when it was deleted */
async function mayAdd(tx: PersonTx, { assessment: assessmentId, source }: UploadInput): Promise<AssessmentInView> {
  const assessment = (await findAssessment(tx, assessmentId)) ?? missing()
  const holder = (await findFileHolder(tx, assessment, source)) ?? missing()
  authorise(tx.person, 'evidence:write', holder.on)
  if (holder.isDeleted) throw new ExpectedError('wrongState')
  return assessment
}

/** Begins an upload, or finds it where it was left: the id is the browser's, and the same id is the same upload. */
export async function openUpload(tx: PersonTx, upload: UploadInput): Promise<Upload> {
  const { territoryId } = await mayAdd(tx, upload)
  if (upload.size === 0) return { refused: 'empty' }
  if (upload.size > largestFile) return { refused: 'tooLarge' }
  const kept = await findKept(tx, upload, territoryId)
  if (kept) return { kept }
  const file = await tx.evidenceFile.findUnique({ where: { id: upload.id }, select: { territoryId: true, startedById: true, size: true, received: true, sha256: true } })
  if (file) {
    const isSame = file.territoryId === territoryId && file.startedById === tx.person.id && file.size === upload.size && file.sha256 === null
    return isSame ? { received: file.received } : missing()
  }
  if ((await tx.evidenceFile.count({ where: { startedById: tx.person.id, sha256: null } })) >= mostUnfinished) return { refused: 'tooMany' }
  const started = { id: upload.id, territoryId, size: upload.size, startedById: tx.person.id }
  const { count } = await tx.evidenceFile.createMany({ data: [started], skipDuplicates: true })
  return count === 1 ? { received: 0 } : missing()
}

/** Adds one chunk where the file ends so far, in a transaction of its own. False when somebody was there first: a second tab. */
export async function appendChunk(person: Person, fileId: string, received: number, bytes: Uint8Array): Promise<boolean> {
  const added = await queryBytes(
    person,
    `WITH grown AS (UPDATE "EvidenceFile" SET "received" = $2::int + octet_length($4::bytea), "touchedAt" = now()
       WHERE "id" = $1 AND "received" = $2 AND "sha256" IS NULL AND "startedById" = app_person() RETURNING "id", "territoryId")
     INSERT INTO "EvidenceChunk" ("fileId", "territoryId", "position", "bytes")
     SELECT "id", "territoryId", $3::int, $4 FROM grown RETURNING "position"`,
    [fileId, received, received / chunkBytes, bytes],
  )
  return added.length === 1
}

/**
 * Keeps a file that arrived whole and was found sound with its source, with the audit entry. Bytes that the territory has
 * already are not kept twice: the new row joins them. The right to add is asked once more.
 */
export async function keepFile(tx: PersonTx, upload: UploadInput, found: { format: FileFormat; sha256: string }) {
  const { id: assessmentId, territoryId, participation } = await mayAdd(tx, upload)
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`evidence:${territoryId}:${found.sha256}`}, 0))`
  const kept = await findKept(tx, upload, territoryId)
  if (kept) return kept
  const same = await tx.evidenceFile.findUnique({ where: { territoryId_sha256: { territoryId, sha256: found.sha256 } }, select: { id: true } })
  const own = { id: upload.id, sha256: null, size: upload.size, received: upload.size }
  if (same) await dropUpload(tx, upload.id)
  else if ((await tx.evidenceFile.updateMany({ where: own, data: found })).count !== 1) missing()
  const evidence = { id: upload.id, name: safeName(upload.name, found.format) }
  await tx.evidence.createMany({
    data: [
      {
        ...evidence,
        ...{ territoryId, assessmentId, sourceId: upload.source, institutionId: participation?.institutionId ?? null },
        ...{ fileId: same?.id ?? upload.id, addedById: tx.person.id },
      },
    ],
  })
  await audit(tx, 'evidence:add', { assessmentId, sourceId: upload.source, evidenceId: upload.id, sha256: found.sha256 })
  return evidence
}

/** Forgets an upload that was refused or is not wanted any more; its chunks go with it. Gives how many there were: one or none. */
export async function dropUpload(tx: PersonTx, id: string): Promise<number> {
  const { count } = await tx.evidenceFile.deleteMany({ where: { id, sha256: null, startedById: tx.person.id } })
  return count
}

/** Takes a file off its source. The row and the bytes stay: what was taken off can be told. */
export async function unlinkEvidence(tx: PersonTx, assessment: AssessmentInView, evidenceId: string) {
  const evidence = await tx.evidence.findFirst({ where: { id: evidenceId, territoryId: assessment.territoryId, removedAt: null }, select: { sourceId: true } })
  const holder = evidence && (await findFileHolder(tx, assessment, evidence.sourceId))
  authorise(tx.person, 'evidence:write', holder && holder.on)
  const { count } = await tx.evidence.updateMany({ where: { id: evidenceId, removedAt: null }, data: { removedAt: new Date(), removedById: tx.person.id } })
  if (count === 0) throw new ExpectedError('conflict')
  await audit(tx, 'evidence:unlink', { assessmentId: assessment.id, sourceId: evidence!.sourceId, evidenceId })
}

/** An upload that ended well before, and whose answer was lost with the line. */
const findKept = (tx: PersonTx, { id, source }: UploadInput, territoryId: string) =>
  tx.evidence.findFirst({ where: { id, sourceId: source, territoryId, addedById: tx.person.id }, select: { id: true, name: true } })

const missing = () => {
  throw new ExpectedError('notFound')
}
