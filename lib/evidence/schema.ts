import { z } from 'zod'
import type { ErrorCode } from '@/lib/errors'
import type { Refusal } from './refusals'

/**
 * One piece of an upload: `PUT /api/evidence/<id>?assessment=…&source=…&name=…&size=…&at=…`. The browser makes the id; the
 * same id is the same upload, however often it is sent. `at` says from where on the body goes; the whole file from 0 is fine.
 */
export const uploadInput = z.object({
  id: z.uuid(),
  assessment: z.uuid(),
  source: z.uuid(),
  name: z.string().min(1).max(1000),
  size: z.coerce.number().int().min(0),
  at: z.coerce.number().int().min(0).default(0),
})
export type UploadInput = z.infer<typeof uploadInput>

/** What the server says to a piece: kept with its source, how far it has got, or why not. */
export type UploadAnswer = { kept: { id: string; name: string } } | { received: number } | { refused: Refusal } | { error: ErrorCode }

export const downloadInput = z.object({ id: z.uuid(), assessment: z.uuid() })

export const unlinkInput = z.object({ assessmentId: z.uuid(), evidenceId: z.uuid() })
