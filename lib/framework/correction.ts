import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'

/** Messages are keys of `translations.errors`. */
export const translationCorrection = z.object({
  collection: z.string().min(1).max(80),
  locale: z.enum(locales),
  record: z.string().min(1).max(40),
  code: z.string().max(60),
  /** the revision the form was opened with, 0 where there was none; a stale one is refused */
  baseRevision: z.int().min(0),
  status: z.enum(['draft', 'reviewed']),
  /** by name, in the order of the source; a name may hold a dot, so this is a list */
  texts: z.array(z.object({ name: z.string().max(60), text: z.string().trim().max(10_000, { error: 'tooLong' }).min(1, { error: 'required' }) })).min(1).max(20),
})
export type TranslationCorrection = z.input<typeof translationCorrection>
