import type { Refusal } from '../refusals'
import type { Bytes } from './bytes'
import { isUtf16 } from './head'
import { markup } from './markup'

/** Controls that no text needs: all but tab, line ends, form feed and the line end of mainframes. */
const controls = /[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/
const overlap = 64

/** Reads a text piece by piece: UTF-8, or UTF-16 that says so in its first two bytes, without controls and without markup. */
export async function inspectText(bytes: Bytes): Promise<{ format: 'txt' } | { refused: Refusal }> {
  const head = await bytes.read(0, 2)
  const decoder = new TextDecoder(isUtf16(head) ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8', { fatal: true })
  let before = ''
  try {
    for await (const piece of bytes.pieces()) {
      const text = decoder.decode(piece, { stream: true })
      if (controls.test(text)) return { refused: 'format' }
      if (markup.test(before + text)) return { refused: 'markup' }
      before = (before + text).slice(-overlap)
    }
    decoder.decode()
  } catch (error) {
    if (error instanceof TypeError) return { refused: 'encoding' } // the decoder's; a database that is away throws another
    throw error
  }
  return { format: 'txt' }
}
