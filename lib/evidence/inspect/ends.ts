import type { Refusal } from '../refusals'
import { type Bytes, latin1 } from './bytes'
import { markup } from './markup'

type Told<F> = { format: F } | { refused: Refusal }

/** The last bytes of a file: enough to find the directory that would make it an archive as well. */
const tailBytes = 66_000
/** What readers put up with behind the end: padding, or a few bytes that a scanner or a gateway left. */
const mostTrailing = 1024

/** Scripts and attachments inside are not looked for: a PDF is never opened here, and a browser is only given it to keep. */
export async function inspectPdf(bytes: Bytes): Promise<Told<'pdf'>> {
  const tail = await tailOf(bytes)
  if (!tail.includes('startxref')) return { refused: endsAsZip(tail) ? 'twoFormats' : 'damaged' }
  return toldByEnd('pdf', tail, '%%EOF')
}

export async function inspectPng(bytes: Bytes): Promise<Told<'png'>> {
  if (latin1(await bytes.read(12, 4)) !== 'IHDR') return { refused: 'damaged' }
  return toldByEnd('png', await tailOf(bytes), 'IEND\xaeB`\x82')
}

/** Telephones write much of their own behind the picture; only a second format there is refused. */
export async function inspectJpeg(bytes: Bytes): Promise<Told<'jpeg'>> {
  return toldByEnd('jpeg', await tailOf(bytes), '\xff\xd9', tailBytes)
}

function toldByEnd<F>(format: F, tail: string, mark: string, allowed = mostTrailing): Told<F> {
  const end = tail.lastIndexOf(mark)
  const rest = end < 0 ? '' : tail.slice(end + mark.length)
  if (endsAsZip(tail) || markup.test(rest) || rest.includes('%PDF-')) return { refused: 'twoFormats' }
  if (end < 0 || rest.replace(/[\s\0]+$/, '').length > allowed) return { refused: 'damaged' }
  return { format }
}

const tailOf = async (bytes: Bytes) => latin1(await bytes.read(Math.max(0, bytes.size - tailBytes), tailBytes))

/** The end of a ZIP directory that reaches to the last byte. */
function endsAsZip(tail: string) {
  const at = tail.lastIndexOf('PK\x05\x06')
  if (at < 0 || at + 22 > tail.length) return false
  return at + 22 + (tail.charCodeAt(at + 20) | (tail.charCodeAt(at + 21) << 8)) <= tail.length
}
