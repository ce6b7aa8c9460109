import type { Difference } from '@/lib/forms/differences'
import { largestForm } from '@/lib/forms/schema'

/** What the server says of a form: whose it is, and what it would change. */
export type Compared = { institution: { id: string; name: string; locale: string }; differences: Difference[] }
type Refused = { error: string; where: string }

/** Sends a form to be compared. A dropped line and a server's failure are refusals like others. */
export async function compareForm(assessmentId: string, file: File | null): Promise<Compared | Refused> {
  if (!file || file.size === 0) return { error: 'file', where: '' }
  if (file.size > largestForm) return { error: 'tooLarge', where: '' }
  try {
    const response = await fetch(`/api/forms/${assessmentId}`, { method: 'PUT', body: file, signal: AbortSignal.timeout(120_000) })
    const answer = (await response.json()) as Compared | { error: string; fields?: { file?: string[]; where?: string[] } }
    if ('differences' in answer) return answer
    const { file: [what] = [], where = [] } = answer.fields ?? {}
    return { error: `${what ?? answer.error}${where.length > 0 ? 'At' : ''}`, where: where.join(', ') }
  } catch {
    return { error: 'unavailable', where: '' }
  }
}
