import { ExpectedError } from '@/lib/errors'

/** The bytes of a request, up to a limit that holds whatever its head says. @throws ExpectedError `tooLarge`; `invalid` without any */
export async function readBody(request: Request, largest: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > largest) throw new ExpectedError('tooLarge')
    chunks.push(chunk)
  }
  if (size === 0) throw new ExpectedError('invalid', { fields: { file: ['file'] } })
  return Buffer.concat(chunks)
}
