import type { ListName } from './lists'

export type FileKind = 'framework' | ListName | 'translation'

const has = (content: unknown, ...fields: string[]) =>
  content !== null && typeof content === 'object' && fields.every((field) => Object.hasOwn(content, field))

/** What a file is, told from its shape; null for what is no part of the framework (an assessment, anything else). */
export function kindOf(content: unknown): FileKind | null {
  if (has(content, 'findings')) return null
  if (has(content, 'dimensions')) return 'framework'
  if (has(content, 'locale') && (has(content, 'framework') || has(content, 'conventions') || has(content, 'process'))) return 'translation'
  if (has(content, 'countries')) return 'countries'
  if (has(content, 'conventions')) return 'conventions'
  if (has(content, 'domains')) return 'sdg1072'
  if (has(content, 'objectives')) return 'gcm'
  if (has(content, 'steps')) return 'process'
  return null
}

/** Lists come before the catalogue that refers to them, and both before their translations. */
export const importOrder: readonly FileKind[] = ['countries', 'conventions', 'sdg1072', 'gcm', 'process', 'framework', 'translation']

