import type { Refusal } from '../refusals'
import { latin1 } from './bytes'
import { markup } from './markup'

/** What the first bytes promise; the rest is looked at when all of it is there. */
type Family = 'pdf' | 'png' | 'jpeg' | 'zip' | 'text'

/** How much of a beginning is enough to tell. */
export const headBytes = 4096

const signatures: [string, Family | { refused: Refusal }][] = [
  ['%PDF-1.', 'pdf'],
  ['%PDF-2.', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpeg'],
  ['PK\x03\x04', 'zip'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', { refused: 'oldOffice' }],
  // written in letters, and no text for all that
  ['{\\rtf', { refused: 'format' }],
  ['%!PS', { refused: 'format' }],
  ['MIME-Version:', { refused: 'format' }],
  ['#!', { refused: 'markup' }],
  ['@echo off', { refused: 'markup' }],
]

/**
 * Tells by content, never by name, at the very first byte: a format that stands behind something else is two formats.
 * So a slow line learns after a few kilobytes that a file will not be kept.
 */
export function familyOf(head: Uint8Array): Family | { refused: Refusal } {
  const letters = latin1(head.subarray(0, headBytes))
  const found = signatures.find(([signature]) => letters.startsWith(signature))?.[1]
  if (found === 'pdf' || found === 'png' || found === 'jpeg') return markup.test(letters.slice(0, 1024)) ? { refused: 'twoFormats' } : found
  if (found) return found
  if (letters.slice(0, 1024 + 8).includes('%PDF-')) return { refused: 'twoFormats' } // where a reader of PDF still looks for its beginning
  if (isUtf16(head)) return 'text'
  if (/[\0-\x08\x0b\x0e-\x1f\x7f]/.test(letters)) return { refused: 'format' }
  return markup.test(letters) ? { refused: 'markup' } : 'text'
}

/** A text in UTF-16 says so in its first two bytes. */
export const isUtf16 = (head: Uint8Array) => (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
