import type { ProfileDocument } from './document'

/** The paragraph that a JSON pointer leads into, by its printed number; null for places outside the findings. */
export function paragraphAt(document: ProfileDocument, pointer: string): string | null {
  let here: unknown = document
  let number: string | null = null
  for (const step of pointer.split('/').slice(1)) {
    if (typeof here !== 'object' || here === null) break
    here = (here as Record<string, unknown>)[step]
    const own = (here as { number?: unknown } | null | undefined)?.number
    if (typeof own === 'string') number = own
  }
  return pointer.startsWith('/dimensions/') && number?.split('.').length === 3 ? number : null
}
