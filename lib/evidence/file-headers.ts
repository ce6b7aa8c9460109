import type { FileFormat } from '@/lib/db/generated/enums'
import { formats } from './formats'

/**
 * Headers of a download: to be kept under its name and never shown in place. Should a browser show it all the same, it is of
 * the type that we found and not the one that somebody claimed, in a sandbox without scripts and without our cookies' origin.
 */
export const fileHeaders = ({ name, format, size }: { name: string; format: FileFormat; size: number }): Record<string, string> => ({
  'content-type': formats[format].mediaType,
  'content-length': String(size),
  'content-disposition': `attachment; filename="${ascii(name)}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, percent)}`,
  'x-content-type-options': 'nosniff',
  'content-security-policy': "sandbox; default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'private, no-store',
})

/** For programs that do not know the second form of the name. */
const ascii = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').replace(/[^\x20-\x7e]|["\\]/g, '_')

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
