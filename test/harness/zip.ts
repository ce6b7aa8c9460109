import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a ZIP file as a test wants it; what is not said is as it should be. */
export interface Part {
  name: string
  data?: string | Uint8Array
  /** as it is, without packing */
  stored?: boolean
  /** packed already; then `unpacked` says its size */
  packed?: Uint8Array
  unpacked?: number
  method?: number
  flags?: number
  /** what the header before the data says instead of the directory's name */
  headerName?: string
  /** where the directory says it begins, instead of where it does */
  offset?: number
}

const bytes = (value: string | Uint8Array) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from(value))

/** A ZIP file, honest or not. */
export function zip(parts: Part[], { comment = '', count = parts.length } = {}): Buffer {
  const headers: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const data = bytes(part.data ?? '')
    const body = part.packed ? Buffer.from(part.packed) : part.stored ? data : deflateRawSync(data)
    const name = bytes(part.name)
    const headerName = bytes(part.headerName ?? part.name)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(part.flags ?? 0, 2)
    common.writeUInt16LE(part.method ?? (part.stored ? 0 : 8), 4)
    common.writeUInt32LE(crc32(data), 10)
    common.writeUInt32LE(body.length, 14)
    common.writeUInt32LE(part.unpacked ?? data.length, 18)
    common.writeUInt16LE(headerName.length, 22)
    headers.push(Buffer.from('PK\x03\x04', 'latin1'), Buffer.from(common), headerName, body)
    common.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(part.offset ?? at, 10)
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, rest, name)
    at += 30 + headerName.length + body.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(count, 4)
  end.writeUInt16LE(count, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)
  return Buffer.concat([...headers, listed, Buffer.from('PK\x05\x06', 'latin1'), end, bytes(comment)])
}
