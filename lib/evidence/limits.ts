/** The largest file, in bytes: 25 MB. The database holds the same number as a check. */
export const largestFile = 25 * 1024 * 1024

/** Bytes of one row of `EvidenceChunk`, and what an upload is counted in: a piece begins at a multiple of it. */
export const chunkBytes = 256 * 1024

/** Files that one person may be sending at a time; what was left is swept after a day. */
export const mostUnfinished = 20
