import 'server-only'
import { z } from 'zod'
import { Prisma } from '@/lib/db/generated/client'
import { ConventionState, Presence } from '@/lib/db/generated/enums'
import type { Permission } from '@/lib/permissions'
import { longestText, type RecordType } from './schema'

/** One field that takes typed text: what it accepts, and how the string becomes its column. */
export type Field = { accepts: z.ZodType<string>; column: (value: string) => Prisma.Sql }

type Editable = {
  table: string
  /** Whether it has an owner, by its columns `answerId`, `contributionId` and `findingId`. */
  isOwned?: boolean
  /** Whether the column `updatedAt` follows each save. */
  isDated?: boolean
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

const ofCitation = (act: 'read' | 'write') => (row: Row) =>
  row.answerId ? (act === 'read' ? 'answer:readNow' : 'answer:write') : row.contributionId ? (`contribution:${act}` as const) : (`finding:${act}` as const)

/** What an answer and a contribution hold alike. */
const response = {
  presence: { accepts: oneOf(Presence), column: (value: string) => Prisma.sql`${value}::"Presence"` },
  explanation: text,
  reason: text, // kept when the presence moves away from notApplicable
}

/** Every record and field that `PUT /api/edits` accepts: the one list. */
export const editables: Record<RecordType, Editable> = {
  answer: {
    table: 'Answer',
    isDated: true,
    read: () => 'answer:readNow',
    write: () => 'answer:write',
    fields: response,
  },
  contribution: {
    table: 'Contribution',
    isDated: true,
    read: () => 'contribution:read',
    write: () => 'contribution:write',
    fields: response,
  },
  citation: {
    table: 'Citation',
    isOwned: true,
    read: ofCitation('read'),
    write: ofCitation('write'),
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
  draft: {
    table: 'Draft',
    isDated: true,
    read: () => 'draft:write',
    write: () => 'draft:write',
    fields: { text },
  },
}

/** A column of a row as it is typed and kept in the history. */
export const typedValue = (row: Row, field: string) => (row[field] == null ? '' : String(row[field] as string | number))
