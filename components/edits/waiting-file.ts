import { z } from 'zod'
import { editInput, longestText } from '@/lib/edits/schema'
import type { Edit, WaitingText } from './waiting-texts'

/** A file of waiting texts, version 1. docs/waiting-texts-file.md describes it; files live for long, so no field may change its meaning. */
const format = 'mgi-waiting-texts'
const newest = 1

const typed = z.string().max(longestText)
const edit = z.object({ editId: z.uuid(), value: typed, base: z.int().min(0), aside: z.array(typed).optional() })
const written = edit.extend({
  record: editInput.shape.record,
  field: editInput.shape.field,
  since: z.iso.datetime(),
  place: z.object({ name: z.string().max(300), address: z.templateLiteral(['/assessments/', z.string()]) }),
  typedAt: z.iso.datetime().optional(),
  merging: typed.optional(),
  sent: edit.optional(),
})
const file = z.object({
  format: z.literal(format),
  version: z.literal(newest),
  person: z.object({ id: z.uuid(), name: z.string() }),
  savedAt: z.iso.datetime(),
  texts: z.array(written),
})

export type Owner = { id: string; name: string }
/** Why a file was not loaded, with the place or the name that the sentence tells. */
export type FileFault = { error: 'notJson' | 'otherFormat' | 'newer' | 'damaged' | 'otherPerson'; place?: string; name?: string }

/** The texts of one person as a file that they can load again. */
export function toFile(texts: WaitingText[], person: Owner, now: Date): string {
  const entries = texts.map(({ record, field, value, base, aside, editId, since, typedAt, merging, place, sent }) => ({
    record,
    field,
    value,
    base,
    editId,
    since: new Date(since).toISOString(),
    place,
    ...(typedAt !== undefined && { typedAt: new Date(typedAt).toISOString() }),
    ...(aside && { aside }),
    ...(merging !== undefined && { merging }),
    ...(sent && { sent }),
  }))
  return JSON.stringify({ format, version: newest, person, savedAt: now.toISOString(), texts: entries }, null, 2)
}

/** Reads a file for the person who is signed in: all of its texts, or the first thing that is wrong with it. */
export function fromFile(content: string, person: Owner): { texts: Omit<WaitingText, 'tab'>[] } | FileFault {
  let read: unknown
  try {
    read = JSON.parse(content.replace(/^\uFEFF/, ''))
  } catch (error) {
    return { error: 'notJson', place: placeOf(error, content) }
  }
  const head = z.looseObject({ format: z.literal(format), version: z.number() }).safeParse(read)
  if (!head.success) return { error: 'otherFormat' }
  if (head.data.version > newest) return { error: 'newer' }
  const parsed = file.safeParse(read)
  if (!parsed.success) return { error: 'damaged', place: (parsed.error.issues[0]?.path ?? []).map(step).join('') }
  const owner = parsed.data.person
  if (owner.id !== person.id) return { error: 'otherPerson', name: owner.name }
  return { texts: parsed.data.texts.map((text) => ({ ...timed(text), person: person.id })) }
}

function timed({ since, typedAt, aside, merging, sent, ...text }: z.output<typeof written>) {
  return {
    ...text,
    since: Date.parse(since),
    ...(typedAt && { typedAt: Date.parse(typedAt) }),
    ...(aside && { aside }),
    ...(merging !== undefined && { merging }),
    ...(sent && { sent: editOf(sent) }),
  }
}

const editOf = ({ aside, ...sent }: z.output<typeof edit>): Edit => ({ ...sent, ...(aside && { aside }) })

/** Counted from 1 where they are entries of a list, as people count. */
const step = (part: PropertyKey, index: number) => (typeof part === 'number' ? `[${part + 1}]` : `${index > 0 ? '.' : ''}${String(part)}`)

/** Browsers tell the place of a fault in their own words, or not at all: then it is the end. */
const placeOf = (error: unknown, content: string) => /position (\d+)/.exec(String(error))?.[1] ?? String(content.length)
