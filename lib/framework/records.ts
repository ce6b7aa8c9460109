import { type LevelCode, levelCodes } from './codes'
import { type CatalogueFile, indicatorsOf } from './schema'
import type { ConventionsFile, GcmFile, ListName, ProcessFile, SdgFile } from './lists'

/** Texts of a record by name; a list of texts is one text with a line for each. */
export type Texts = Record<string, string>

/** One thing that has a name in several languages: an indicator, a convention, a step of the process. */
export interface TextRecord {
  /** Which file it comes from: the catalogue or one of the lists. */
  part: 'framework' | Exclude<ListName, 'countries'>
  record: string
  code: string
  texts: Texts
}

type Entry = string | readonly string[] | undefined
type Named = [name: string, value: Entry][]

export const record = (part: TextRecord['part'], name: string, code: string, named: Named): TextRecord => ({
  part,
  record: name,
  code,
  texts: Object.fromEntries(
    named.flatMap(([key, value]) => (value === undefined ? [] : [[key, typeof value === 'string' ? value : value.join('\n')]])),
  ),
})

export const pairs = <T>(map: Record<string, T> | undefined) => Object.entries(map ?? {})
/** In the order of the choices: the database keeps the names of an object in an order of its own. */
export const levelTexts = (texts: Partial<Record<LevelCode, string>> | undefined): Named =>
  levelCodes.map((level) => [`levels.${level}`, texts?.[level]])
export const provenanceTexts = (texts: Record<string, string | string[]> | undefined): Named =>
  pairs(texts).map(([key, text]) => [`provenance.${key}`, text])

/** The texts of a catalogue in its source language. */
export const recordsOfCatalogue = (file: CatalogueFile): TextRecord[] => [
  record('framework', 'framework', '', [['title', file.title], ['edition', file.edition], ...provenanceTexts(file.provenance)]),
  ...file.dimensions.map(({ code, name, shortName, description }) =>
    record('framework', 'dimension', code, [['name', name], ['shortName', shortName], ['description', description]]),
  ),
  ...file.dimensions.flatMap(({ subdomains }) => subdomains.map(({ code, name }) => record('framework', 'subdomain', code, [['name', name]]))),
  ...indicatorsOf(file).map((each) =>
    record('framework', 'indicator', each.code, [['question', each.question], ['guidance', each.guidance], ...levelTexts(each.levels)]),
  ),
  ...file.evidenceKinds.map(({ code, label, description }) =>
    record('framework', 'evidenceKind', code, [['label', label], ['description', description]]),
  ),
  ...file.leadMinistries.map(({ code, label }) => record('framework', 'leadMinistry', code, [['label', label]])),
  ...file.presences.map(({ code, label }) => record('framework', 'presence', code, [['label', label]])),
  ...file.subdomainOrigins.map(({ code, label }) => record('framework', 'subdomainOrigin', code, [['label', label]])),
]

export const recordsOfConventions = (file: ConventionsFile): TextRecord[] => [
  record('conventions', 'list', '', [['title', file.title], ['note', file.note]]),
  ...file.conventions.map(({ code, title, shortName }) => record('conventions', 'convention', code, [['title', title], ['shortName', shortName]])),
  ...[...new Set(file.conventions.map(({ depositary }) => depositary))].map((name) =>
    record('conventions', 'depositary', name, [['label', name]]),
  ),
]

export const recordsOfSdg = (file: SdgFile): TextRecord[] => [
  record('sdg1072', 'list', '', [['title', file.title], ['custodians', file.custodians], ['source', file.source], ['note', file.note]]),
  ...file.domains.map(({ code, name, description }) => record('sdg1072', 'domain', code, [['name', name], ['description', description]])),
  ...file.domains.flatMap(({ subcategories }) =>
    subcategories.map(({ code, label }) => record('sdg1072', 'subcategory', code, [['label', label]])),
  ),
]

export const recordsOfGcm = (file: GcmFile): TextRecord[] => [
  record('gcm', 'list', '', [['title', file.title], ['source', file.source]]),
  ...file.objectives.map(({ number, title }) => record('gcm', 'objective', String(number), [['title', title]])),
]

export const recordsOfProcess = (file: ProcessFile): TextRecord[] => [
  record('process', 'list', '', [['title', file.title], ['source', file.source]]),
  ...file.steps.map(({ code, name, purpose, actors, activities, outputs }) =>
    record('process', 'step', code, [['name', name], ['purpose', purpose], ['actors', actors], ['activities', activities], ['outputs', outputs]]),
  ),
]
