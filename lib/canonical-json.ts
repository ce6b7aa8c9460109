import { createHash } from 'node:crypto'

/** JSON with the names of every object in order, so that the same content is the same text. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )

/** Names a content by what it says, whatever the order of its fields. */
export const fingerprint = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('hex')
