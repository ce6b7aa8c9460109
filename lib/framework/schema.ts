import { z } from 'zod'
import { locales } from '@/lib/i18n/locales'
import { plainText } from '@/lib/plain-text'
import { dimensionCodes, indicatorCode, presenceCodes, subdomainCode } from './codes'

/** The name of an edition or a list for good: lower-case words joined by hyphens. */
const fileId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'an id such as mgi-national-open-1' }).max(80)

/** A word of a closed list: law, institutionMandate. */
const word = z.string().regex(/^[a-z][A-Za-z0-9]{0,59}$/, { error: 'a word such as law or institutionMandate' })

export const sdgCode = z.string().regex(/^[1-9][a-z]$/, { error: 'a sub-category such as 1a' })

const named = z.strictObject({ code: word, label: plainText(200) })

const indicator = z.strictObject({
  code: z.string().regex(indicatorCode, { error: 'a code such as MR-03' }),
  question: plainText(1_000),
  guidance: plainText(4_000),
  levels: z.strictObject({ inPlace: plainText(1_000), partly: plainText(1_000), notInPlace: plainText(1_000) }),
  evidence: z.array(word).min(1),
  typicalLead: z.array(word).min(1),
  sdg1072: sdgCode.optional(),
  gcm: z.array(z.int().min(1).max(99)),
})

const subdomain = z.strictObject({
  code: z.string().regex(subdomainCode, { error: 'a code such as MR-A' }),
  name: plainText(300),
  origin: word,
  indicators: z.array(indicator).min(1),
})

const dimension = z.strictObject({
  number: z.int().min(1).max(6),
  code: z.enum(dimensionCodes),
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/, { error: 'words of an address such as migrants-rights' }).max(80),
  name: plainText(300),
  shortName: plainText(100),
  kind: z.enum(['principle', 'objective']),
  description: plainText(2_000),
  subdomains: z.array(subdomain).min(1),
})

/** The shape of framework.json. What must agree between its parts is checked by `coherence.ts`. */
export const catalogueFile = z.strictObject({
  id: fileId,
  title: plainText(300),
  edition: plainText(100),
  level: z.enum(['national', 'local', 'regional']).default('national'),
  locale: z.enum(locales).default('en'),
  provenance: z.record(word, z.union([plainText(4_000), z.array(plainText(1_000))])),
  subdomainOrigins: z.array(named).min(1),
  evidenceKinds: z.array(named.extend({ description: plainText(1_000) })).min(1),
  leadMinistries: z.array(named).min(1),
  presences: z.array(z.strictObject({ code: z.enum(presenceCodes), label: plainText(100) })),
  dimensions: z.array(dimension),
})
export type CatalogueFile = z.infer<typeof catalogueFile>
export type IndicatorEntry = z.infer<typeof indicator>

/** Every indicator of a catalogue, in its order. */
export const indicatorsOf = (catalogue: CatalogueFile): IndicatorEntry[] =>
  catalogue.dimensions.flatMap((each) => each.subdomains.flatMap(({ indicators }) => indicators))
