import { z } from 'zod'
import { recordTypes } from './schema'

const place = { assessmentId: z.uuid(), record: z.object({ type: z.enum(recordTypes), id: z.uuid() }), field: z.string().min(1).max(40) }

/** An older text to be written again: as it stood in `version`. `seen`: the newest version of the field that the person saw. */
export const restoration = z.object({ ...place, version: z.int().min(0), seen: z.int().min(0) })
export type Restoration = z.infer<typeof restoration>

/** A stretch of the history of one field, by versions. */
export const oldTexts = z.object({ ...place, from: z.int().min(0), to: z.int().min(0) })
export type OldTexts = z.infer<typeof oldTexts>
