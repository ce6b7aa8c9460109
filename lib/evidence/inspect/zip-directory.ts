import type { Refusal } from '../refusals'
import type { Bytes } from './bytes'

/** One entry, as both the directory at the end and the header before its data say. */
export type Entry = { name: string; method: number; compressed: number; uncompressed: number; offset: number; isEncrypted: boolean }

/** More than any document has; a directory of this many entries stays below a few megabytes. */
const mostEntries = 4000
const largestDirectory = 1024 * 1024
const endRecord = 22

class Fault extends Error {
  constructor(readonly refused: Refusal) {
    super(refused)
  }
}
const must = (holds: boolean, refused: Refusal = 'damaged') => {
  if (!holds) throw new Fault(refused)
}

/**
 * The entries of a ZIP file, by their place in it. Nothing is inflated: directory and headers are read, and must agree with each
 * other and fill the file from its first byte to its last, so that every program sees the same entries in it.
 */
export async function readDirectory(bytes: Bytes): Promise<Entry[] | { refused: Refusal }> {
  try {
    const entries = await entriesOf(bytes)
    await compareHeaders(bytes, entries)
    return entries
  } catch (error) {
    if (error instanceof Fault) return { refused: error.refused }
    throw error
  }
}

async function entriesOf(bytes: Bytes): Promise<Entry[]> {
  const end = view(await bytes.read(Math.max(0, bytes.size - endRecord), endRecord))
  must(end.byteLength === endRecord && end.getUint32(0, true) === 0x06054b50 && end.getUint16(20, true) === 0) // ends here, without a comment
  const count = end.getUint16(10, true)
  const [length, start] = [end.getUint32(12, true), end.getUint32(16, true)]
  must(end.getUint16(4, true) === 0 && end.getUint16(6, true) === 0 && end.getUint16(8, true) === count)
  must(count > 0 && count <= mostEntries && length <= largestDirectory, 'packing')
  must(start + length === bytes.size - endRecord, 'twoFormats') // nothing before the first entry, nothing behind the directory
  const directory = view(await bytes.read(start, length))
  const entries: Entry[] = []
  let at = 0
  for (let i = 0; i < count; i++) {
    must(at + 46 <= length && directory.getUint32(at, true) === 0x02014b50)
    const [nameLength, more] = [directory.getUint16(at + 28, true), directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true)]
    must(at + 46 + nameLength + more <= length)
    entries.push({
      name: nameIn(directory, at + 46, nameLength),
      method: directory.getUint16(at + 10, true),
      compressed: directory.getUint32(at + 20, true),
      uncompressed: directory.getUint32(at + 24, true),
      offset: directory.getUint32(at + 42, true),
      isEncrypted: (directory.getUint16(at + 8, true) & 0x2041) !== 0,
    })
    at += 46 + nameLength + more
  }
  must(at === length)
  return entries.sort((one, other) => one.offset - other.offset)
}

/** Entries lie one behind the other: two that share their data, or a header that says something else, are a trick. */
async function compareHeaders(bytes: Bytes, entries: Entry[]) {
  must(entries[0]?.offset === 0, 'twoFormats')
  let free = 0
  for (const entry of entries) {
    must(entry.offset >= free, 'packing')
    const header = view(await bytes.read(entry.offset, 30 + 1024))
    must(header.byteLength >= 30 && header.getUint32(0, true) === 0x04034b50)
    const nameLength = header.getUint16(26, true)
    must(nameLength <= 1024 && 30 + nameLength <= header.byteLength)
    must(nameIn(header, 30, nameLength) === entry.name && header.getUint16(8, true) === entry.method, 'packing')
    const sizeLater = (header.getUint16(6, true) & 8) !== 0
    must(sizeLater || isZip64(header) || header.getUint32(18, true) === entry.compressed, 'packing')
    free = entry.offset + 30 + nameLength + header.getUint16(28, true) + entry.compressed
    must(free <= bytes.size, 'packing')
  }
}

const isZip64 = (header: DataView) => header.getUint32(18, true) === 0xffffffff

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
/** As Latin letters: names are compared and matched, and those of office documents are in ASCII. */
const nameIn = ({ buffer, byteOffset }: DataView, at: number, length: number) => Buffer.from(buffer, byteOffset + at, length).toString('latin1')
