import { randomUUID } from 'node:crypto'
import { formats } from '@/lib/evidence/formats'
import type { UploadAnswer } from '@/lib/evidence/schema'
import { type HostileFile, hostileFiles } from '../../test/harness/hostile-files'

/** Where files are sent: an entry of the register, in an assessment of the person whose cookie it is. */
export type Place = { assessmentId: string; sourceId: string }
export type Tried = { what: string; name: string; expected: string; found: string; passed: boolean }

/**
 * Sends every hostile file as a browser would. Each must be refused for the expected reason, or be kept and given back byte for
 * byte under a harmless name, with headers that let nothing of it run.
 */
export async function tryHostileFiles(origin: string, cookie: string, place: Place): Promise<Tried[]> {
  const tried: Tried[] = []
  for (const file of hostileFiles) {
    const { what, name, expected } = file
    const wanted = 'refused' in expected ? `refused: ${expected.refused}` : `kept: ${expected.as}, inert`
    const found = await foundOf(origin, cookie, place, file)
    tried.push({ what, name: JSON.stringify(name).slice(1, -1).slice(0, 30), expected: wanted, found, passed: found === wanted })
  }
  return tried
}

async function foundOf(origin: string, cookie: string, place: Place, file: HostileFile) {
  const bytes = file.bytes()
  const { id, answer } = await sendFile(origin, cookie, place, file.name, bytes)
  if ('refused' in answer) return `refused: ${answer.refused}`
  if (!('kept' in answer) || !('kept' in file.expected)) return JSON.stringify(answer)
  const back = await fetch(`${origin}/api/evidence/${id}?assessment=${place.assessmentId}`, { headers: { cookie }, redirect: 'manual' })
  const isSame = Buffer.from(await back.arrayBuffer()).equals(bytes)
  const faults = [...headerFaults(back.headers, formats[file.expected.kept].mediaType), ...(isSame ? [] : ['other bytes'])]
  return `kept: ${answer.kept.name}, ${faults.length === 0 ? 'inert' : faults.join(', ')}`
}

/** One file as one body, which the server takes as gladly as pieces. */
export async function sendFile(origin: string, cookie: string, { assessmentId, sourceId }: Place, name: string, bytes: Uint8Array) {
  const id = randomUUID()
  const asked = new URLSearchParams({ assessment: assessmentId, source: sourceId, name, size: String(bytes.length) })
  const response = await fetch(`${origin}/api/evidence/${id}?${asked}`, { method: 'PUT', headers: { cookie, origin }, body: Buffer.from(bytes) })
  return { id, answer: (await response.json()) as UploadAnswer }
}

/** What a download lacks of what keeps a browser from running it. */
function headerFaults(headers: Headers, mediaType: string): string[] {
  const policy = (headers.get('content-security-policy') ?? '').split(';').map((directive) => directive.trim())
  const checks: [string, boolean][] = [
    ['no attachment', headers.get('content-disposition')?.startsWith('attachment;') === true],
    ['no nosniff', headers.get('x-content-type-options') === 'nosniff'],
    ['no sandbox', policy.includes('sandbox') && policy.includes("default-src 'none'")],
    ['a type that is not ours', headers.get('content-type') === mediaType],
    ['may be kept by a cache', headers.get('cache-control') === 'private, no-store'],
    ['may be embedded elsewhere', headers.get('cross-origin-resource-policy') === 'same-origin'],
  ]
  return checks.filter(([, holds]) => !holds).map(([fault]) => fault)
}
