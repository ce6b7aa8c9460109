import type { ConventionState, FindingKind, PublicationLevel } from '@/lib/db/generated/enums'
import type { Locale } from '@/lib/i18n/locales'
import type { ProfileDocument } from './document'

/*
 * What a profile is made of, as plain rows, worded in the language of the document where the framework words them.
 * There is no place in it for an answer: what presence an indicator has cannot reach a profile.
 */

type NotedText = { marker: string; text: string; locale: string }
type CitedSource = { marker: string; locator: string | null; sourceId: string }

export type FindingMaterial = {
  id: string
  dimensionCode: string
  kind: FindingKind
  position: number
  text: string
  locale: string
  indicatorCodes: string[]
  footnotes: NotedText[] // in order
  citations: CitedSource[] // in order
}

export type SourceMaterial = {
  id: string
  kind: string
  title: string
  reference: string | null
  year: number | null
  link: string | null
  locale: string | null
  level: PublicationLevel // an internal source is never printed, one of title only without its link
}

export type ConventionMaterial = {
  code: string
  title: string
  yearAdopted: number
  core: boolean
  status: { status: ConventionState | null; year: number | null; reservation: string } | null
}

export type ProcessStep = { number: number; name: string; purpose: string; actors: string[]; outputs: string[] }

export type ProfileMaterial = {
  locale: Locale
  state: ProfileDocument['state']
  edition: number | null // null while the document is unpublished
  assessment: { year: number; referenceDate: string | null; locale: string; workedExample: boolean; exercise: boolean }
  territory: ProfileDocument['territory']
  dimensions: { number: number; code: string; kind: 'principle' | 'objective'; name: string; shortName: string; description: string }[]
  sourceKinds: { code: string; label: string }[] // in the framework's order
  conventions: ConventionMaterial[] // in order
  findings: FindingMaterial[]
  sources: SourceMaterial[]
  process: ProcessStep[]
}
