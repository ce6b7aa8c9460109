import { z } from 'zod'

/** Messages are keys of `territories.errors`. */
const optional = (longest: number) => z.string().trim().max(longest, { error: 'tooLong' })
const required = (longest: number) => optional(longest).min(1, { error: 'required' })

const inFive = (longest: number, en: z.ZodType<string, string>) =>
  z.object({ en, fr: optional(longest), es: optional(longest), pt: optional(longest), ar: optional(longest) })

const names = inFive(200, required(200))
const notes = inFive(1_000, optional(1_000))

export const newLocality = z.object({
  countryId: z.uuid({ error: 'country' }),
  localityType: required(100),
  authority: required(200),
  name: names,
})
export type NewLocality = z.input<typeof newLocality>

export const newGroup = z.object({
  name: names,
  memberIds: z.array(z.uuid()).min(2, { error: 'members' }).max(300),
})
export type NewGroup = z.input<typeof newGroup>

export const territoryNames = z.object({
  territoryId: z.uuid(),
  name: names,
  note: notes,
  /** what the form was opened with: a change that somebody else made in between is refused */
  base: z.object({ name: z.record(z.string(), z.string()), note: z.record(z.string(), z.string()) }),
})
export type TerritoryNames = z.input<typeof territoryNames>
