/** The bytes of a file, wherever they lie; nobody holds the whole of them at once. */
export interface Bytes {
  readonly size: number
  /** `length` bytes from `offset`, or fewer at the end. */
  read(offset: number, length: number): Promise<Uint8Array>
  /** All of them in order, a piece at a time. */
  pieces(): AsyncIterable<Uint8Array>
}

/** The same for bytes that are in memory anyway, such as the beginning of an upload. */
export const bytesOf = (buffer: Uint8Array): Bytes => ({
  size: buffer.length,
  read: (offset, length) => Promise.resolve(buffer.subarray(offset, offset + length)),
  async *pieces() {
    for (let at = 0; at < buffer.length; at += 65_536) yield await Promise.resolve(buffer.subarray(at, at + 65_536))
  },
})

/** Letters of the first 256 characters, for looking for words of a format in a few bytes. */
export const latin1 = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
