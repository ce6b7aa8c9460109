import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import { ConventionState, Presence } from '@/lib/db/generated/enums'
import type { Permission } from '@/lib/permissions'
import { longestText, type RecordType } from './schema'

/** One field that takes typed text: what it accepts, and how the string becomes its column. */
type Field = { accepts: z.ZodType<string>; column: (value: string) => Prisma.Sql }

type Editable = {
  table: string
  /** Whether it belongs to an answer, by its column `answerId`. */
  belongsToAnswer?: boolean
  /** By what it belongs to: the permission to read and to write it. */
  read: (row: Row) => Permission
  write: (row: Row) => Permission
  fields: Record<string, Field>
}
/** A row as JSON; the columns differ by table. */
export type Row = Record<string, unknown> & { id: string; assessmentId: string; version: number }

const upTo = (length: number) => z.string().max(length, { error: 'tooLarge' })
const oneOf = (values: object) => z.enum(Object.values(values) as [string, ...string[]], { error: 'edits.choice' })

const text: Field = { accepts: upTo(longestText), column: (value) => Prisma.sql`${value}` }
const optionalText = (length: number): Field => ({ accepts: upTo(length), column: (value) => Prisma.sql`nullif(${value}, '')` })

const ofCitation = (answer: Permission, finding: Permission) => (row: Row) => (row.answerId ? answer : finding)

/** Every record and field that `PUT /api/edits` accepts: the one list. */
export const editables: Record<RecordType, Editable> = {
  answer: {
    table: 'Answer',
    read: () => 'answer:read',
    write: () => 'answer:write',
    fields: {
      presence: { accepts: oneOf(Presence), column: (value) => Prisma.sql`${value}::"Presence"` },
      explanation: text,
      reason: text, // kept when the presence moves away from notApplicable
    },
  },
  citation: {
    table: 'Citation',
    belongsToAnswer: true,
    read: ofCitation('answer:read', 'finding:read'),
    write: ofCitation('answer:write', 'finding:write'),
    fields: { locator: optionalText(500), quote: optionalText(longestText) },
  },
  finding: {
    table: 'Finding',
    read: () => 'finding:read',
    write: () => 'finding:write',
    fields: { text },
  },
  footnote: {
    table: 'Footnote',
    read: () => 'finding:read',
    write: () => 'finding:write',
    fields: { text },
  },
  conventionStatus: {
    table: 'ConventionStatus',
    read: () => 'finding:read',
    write: () => 'convention:write',
    fields: {
      status: { accepts: z.union([z.literal(''), oneOf(ConventionState)]), column: (value) => Prisma.sql`nullif(${value}, '')::"ConventionState"` },
      year: {
        accepts: z.string().regex(/^((18|19|20|21)\d\d)?$/, { error: 'edits.year' }),
        column: (value) => Prisma.sql`nullif(${value}, '')::integer`,
      },
      note: text,
      reservation: text,
    },
  },
}

/** A column of a row as it is typed and kept in the history. */
export const typedValue = (row: Row, field: string) => (row[field] == null ? '' : String(row[field] as string | number))
