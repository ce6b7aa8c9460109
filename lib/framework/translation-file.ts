import { z } from 'zod'
import { plainText } from '@/lib/plain-text'
import { locales } from '@/lib/i18n/locales'

const byCode = <T extends z.ZodType>(entry: T) => z.record(z.string().min(1).max(60), entry)
const label = plainText(500)
const line = plainText(2_000)

const catalogueTexts = z.strictObject({
  title: label.optional(),
  edition: label.optional(),
  provenance: byCode(z.union([plainText(4_000), z.array(line)])).optional(),
  dimensions: byCode(z.strictObject({ name: label, shortName: label, description: line }).partial()).optional(),
  dimensionKinds: byCode(label).optional(),
  subdomains: byCode(label).optional(),
  subdomainOrigins: byCode(label).optional(),
  indicators: byCode(
    z
      .strictObject({
        question: plainText(2_000),
        guidance: plainText(6_000),
        levels: z.strictObject({ inPlace: line, partly: line, notInPlace: line }).partial(),
      })
      .partial(),
  ).optional(),
  evidenceKinds: byCode(z.strictObject({ label, description: line }).partial()).optional(),
  leadMinistries: byCode(label).optional(),
  presences: byCode(label).optional(),
})

/** The shape of translations/<locale>.json: any part may be missing, and is then shown in the source language. */
export const translationFile = z.strictObject({
  locale: z.enum(locales),
  direction: z.enum(['ltr', 'rtl']).optional(),
  status: z.string().regex(/^(draft|reviewed)\b/, { error: 'a text that begins with draft or reviewed' }),
  framework: catalogueTexts.optional(),
  conventions: byCode(z.strictObject({ title: label, shortName: label }).partial()).optional(),
  conventionsInfo: z.strictObject({ title: label, note: line, depositaries: byCode(label) }).partial().optional(),
  sdg1072: z
    .strictObject({
      title: label,
      custodians: z.array(label),
      source: line,
      note: line,
      domains: byCode(label),
      domainDescriptions: byCode(line),
      subcategories: byCode(label),
    })
    .partial()
    .optional(),
  gcmObjectives: byCode(label).optional(),
  gcmInfo: z.strictObject({ title: label, source: line }).partial().optional(),
  process: z
    .strictObject({
      title: label,
      source: line,
      steps: byCode(
        z
          .strictObject({ name: label, purpose: line, actors: z.array(label), activities: z.array(label), outputs: z.array(label) })
          .partial(),
      ),
    })
    .partial()
    .optional(),
})
export type TranslationFile = z.infer<typeof translationFile>
