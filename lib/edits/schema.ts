import { z } from 'zod'

/** The longest authored text, in characters. */
export const longestText = 20_000

/** What can be typed into. The fields of each stand in `records.ts`. */
export const recordTypes = ['answer', 'contribution', 'citation', 'finding', 'footnote', 'conventionStatus', 'draft'] as const
export type RecordType = (typeof recordTypes)[number]

/** Which box of which act a draft is typed into: its row is made with the first text. */
const draftBox = z.object({ assessmentId: z.uuid(), place: z.string().min(1).max(120) })
export type DraftBox = z.infer<typeof draftBox>

/** A record that is typed into; one of type `draft` says of which box as well. */
export type RecordKey = { type: RecordType; id: string; box?: DraftBox | undefined }

/**
 * Body of `PUT /api/edits`. Texts wait in browsers for days and across upgrades: a field may be added to this shape,
 * none may change its meaning. `baseVersion` is the record's version when this field was last read or acknowledged;
 * `value` is always a string, '' where the field is empty.
 */
export const editInput = z.object({
  version: z.literal(1),
  editId: z.uuid(),
  record: z.object({ type: z.enum(recordTypes), id: z.uuid(), box: draftBox.optional() }),
  field: z.string().min(1).max(40),
  baseVersion: z.int().min(0),
  value: z.string(),
  /** How long before it was sent the text was typed, in milliseconds: tells which of two texts of one person is the later one. */
  age: z.int().min(0).optional(),
  /** Texts that a person did not choose when they settled a conflict: they go into the history just before `value`. */
  aside: z.array(z.string().max(longestText)).max(8).optional(),
})
export type EditInput = z.infer<typeof editInput>

/**
 * What is in the database for one field; `by` is null where nobody's name is known (an imported text), `own` says that the
 * asker wrote it. `base`, in a conflict: what the field held in the version that the refused text was written on.
 */
export type SavedField = { value: string; version: number; by: string | null; at: string; own?: true; base?: string }

/**
 * What became of a text whose writer had saved another one in the same place meanwhile, in another window or on another
 * computer: both were joined, or the one that was typed later stands. All of them are in the history.
 */
export type Meeting = { kept: 'joined' | 'sent' | 'other'; at: string; now?: { value: string; version: number } }

/** A text is saved: `version` is its own. `met.now` is what stands in the field where that is not the text that was sent. */
export type Acknowledgement = { version: number; met?: Meeting }

/** Answers of `PUT /api/edits`, beside the status: 200, 400, 401, 404, 409, 413, 503; `full`: the server has no room left. */
export type EditAnswer =
  | Acknowledgement
  | { error: 'conflict'; saved: SavedField }
  | { error: 'notFound' | 'wrongState' | 'invalid' | 'signedOut' | 'unavailable' | 'full' | 'tooLarge'; fields?: Record<string, string[]> }

/** Answer of `GET /api/edits?record=type:id`: the fields of one record as they are saved now. */
export type RecordAnswer = { version: number; fields: Record<string, SavedField> }

/** Payload of the database's channel `saved`, and of `/api/events`: ids alone, never a text. */
export type SavedNews = {
  assessmentId: string
  record: RecordKey
  /** The answer, contribution or finding that the record belongs to; the record itself where it belongs to none. */
  owner: RecordKey
  /** Of a contribution: whose it is. */
  institutionId?: string | undefined
  field: string
  version: number
  personId: string
}
