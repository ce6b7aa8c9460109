import 'server-only'
import { asPerson, type Person } from '@/lib/db/as-person'
import { chunksOf, type Line } from './line'
import { appendChunk, dropUpload, keepFile, openUpload } from './commands'
import { familyOf } from './inspect/head'
import { inspect } from './inspect/inspect'
import { largestFile } from './limits'
import type { Refusal } from './refusals'
import type { UploadAnswer, UploadInput } from './schema'
import { sha256Of, storedBytes } from './stored-bytes'

/**
 * Takes one piece of an upload, or all of it. No transaction is open while the line sends: every chunk is written in one of its
 * own, and what arrived stays when the line breaks. A file that cannot be kept is refused with its first chunk. When the last
 * byte is there, what lies in the database is looked at and hashed, and one transaction keeps it.
 */
export async function receivePiece(person: Person, upload: UploadInput, line: Line): Promise<UploadAnswer> {
  const opened = await asPerson(person, (tx) => openUpload(tx, upload))
  if (!('received' in opened)) return opened
  let { received } = opened
  if (received !== upload.at) return { received } // the browser goes on from there
  for await (const chunk of chunksOf(line, received, upload.size)) {
    if (chunk === 'tooMuch') return refuse(person, upload, received + line.more > largestFile ? 'tooLarge' : 'damaged')
    const told = received === 0 ? familyOf(chunk) : null
    if (told && typeof told === 'object') return refuse(person, upload, told.refused)
    if (!(await appendChunk(person, upload.id, received, chunk))) return whereItStands(person, upload)
    received += chunk.length
  }
  return received < upload.size ? { received } : finish(person, upload)
}

async function finish(person: Person, upload: UploadInput): Promise<UploadAnswer> {
  const bytes = storedBytes(person, upload.id, upload.size)
  const told = await inspect(bytes)
  if ('refused' in told) return refuse(person, upload, told.refused)
  const sha256 = await sha256Of(bytes)
  return { kept: await asPerson(person, (tx) => keepFile(tx, upload, { ...told, sha256 })) }
}

async function refuse(person: Person, { id }: UploadInput, refused: Refusal): Promise<UploadAnswer> {
  await asPerson(person, (tx) => dropUpload(tx, id))
  return { refused }
}

const whereItStands = (person: Person, upload: UploadInput) => asPerson(person, (tx) => openUpload(tx, upload))
