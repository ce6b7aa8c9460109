import type { FileFormat } from '@/lib/db/generated/enums'
import { largestFile } from '../limits'
import type { Refusal } from '../refusals'
import type { Bytes } from './bytes'
import { inspectJpeg, inspectPdf, inspectPng } from './ends'
import { familyOf, headBytes } from './head'
import { inspectOffice } from './office'
import { inspectText } from './text'

export type Inspection = { format: FileFormat } | { refused: Refusal }

const byFamily = { pdf: inspectPdf, png: inspectPng, jpeg: inspectJpeg, zip: inspectOffice, text: inspectText }

/** What a file is, by its content alone, or why it is not kept. Nothing in it is decoded, unpacked or run. */
export async function inspect(bytes: Bytes): Promise<Inspection> {
  if (bytes.size === 0) return { refused: 'empty' }
  if (bytes.size > largestFile) return { refused: 'tooLarge' }
  const family = familyOf(await bytes.read(0, headBytes))
  return typeof family === 'string' ? byFamily[family](bytes) : family
}
