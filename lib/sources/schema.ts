import { z } from 'zod'

/** What a person fills in for an entry of the register. Messages are keys of the namespace `sources`. */
export const sourceFields = z.object({
  title: z.string().trim().min(1, { error: 'titleMissing' }).max(500, { error: 'tooLong' }),
  kind: z.string().min(1, { error: 'kindMissing' }).max(60),
  reference: z.string().trim().max(200, { error: 'tooLong' }),
  year: z.string().trim().regex(/^((18|19|20|21)\d\d)?$/, { error: 'yearWrong' }),
  link: z.union([z.literal(''), z.httpUrl({ error: 'linkWrong' })], { error: 'linkWrong' }),
  locale: z.string().regex(/^([a-z]{2,3}(-[A-Za-z0-9]{2,8})?)?$/, { error: 'localeWrong' }),
})
export type SourceFields = z.infer<typeof sourceFields>

export const newSource = sourceFields.extend({ assessmentId: z.uuid() })
export const changedSource = sourceFields.extend({ assessmentId: z.uuid(), sourceId: z.uuid(), version: z.int().min(0) })
export const registerSearch = z.object({ assessmentId: z.uuid(), text: z.string().max(200) })

/** An entry as lists and citations show it. */
export type SourceSummary = {
  id: string
  kind: string
  title: string
  reference: string | null
  year: number | null
  link: string | null
  locale: string | null
  version: number
}
