import { randomUUID } from 'node:crypto'
import type { SourceModel } from '@/lib/db/generated/models'
import type { FileSource } from './schema'
import { joinReference, splitReference } from './source-reference'

/** The facts that a file may leave out; an entry has each once, and a mention that leaves it out means the entry's. */
export const optionalFacts = [
  ...(['link', 'locale', 'translatedTitle', 'translatedLocale', 'otherNames', 'issuer', 'adoptedOn', 'inForceOn', 'endedOn', 'status', 'level'] as const),
] as const
type Facts = Pick<SourceModel, (typeof optionalFacts)[number]>

/** An entry of a territory's register, as far as a file describes it. */
export type RegisterEntry = Facts & Pick<SourceModel, 'id' | 'kind' | 'title' | 'reference' | 'year'>

/** A source as a file cites it, with reference and place apart; a fact is null where the file does not say it. */
export function mentionOf(source: FileSource) {
  const parts = source.reference !== null && !source.locator ? splitReference(source.reference) : null
  return {
    kind: source.kind,
    title: source.title,
    year: source.year,
    reference: parts ? parts.reference : source.reference,
    locator: parts ? parts.locator : source.locator || null,
    joined: parts !== null,
    facts: Object.fromEntries(optionalFacts.map((fact) => [fact, source[fact] ?? null])) as { [F in keyof Facts]: Facts[F] | null },
  }
}
type Mention = ReturnType<typeof mentionOf>

/**
 * Finds the register's entry for each mention: one entry for one kind, title, reference and year. A fact that contradicts the
 * entry, such as another link, makes another. `added` holds the entries that the register did not have.
 */
export function registerOf(existing: RegisterEntry[], mentions: Mention[]) {
  const entries = new Map<string, RegisterEntry[]>()
  const keyOf = ({ kind, title, reference, year }: Pick<RegisterEntry, 'kind' | 'title' | 'reference' | 'year'>) => JSON.stringify([kind, title, reference, year])
  const add = (entry: RegisterEntry) => entries.set(keyOf(entry), [...(entries.get(keyOf(entry)) ?? []), entry])
  const find = (mention: Mention) =>
    entries.get(keyOf(mention))?.find((entry) => optionalFacts.every((fact) => (mention.facts[fact] ?? entry[fact]) === entry[fact]))

  for (const entry of existing) add(entry)
  const added: RegisterEntry[] = []
  for (const mention of [...mentions].sort((one, other) => known(other) - known(one))) {
    if (find(mention)) continue
    const { kind, title, reference, year, facts } = mention
    const entry = { id: randomUUID(), kind, title, reference, year, ...facts, level: facts.level ?? 'public' }
    added.push(entry)
    add(entry)
  }
  added.sort((one, other) => firstMention(one) - firstMention(other))
  return { added, find }

  function firstMention(entry: RegisterEntry) {
    return mentions.findIndex((mention) => find(mention) === entry)
  }
}

/** The fullest mention makes the entry; the others refer to it. */
const known = ({ facts }: Mention) => optionalFacts.filter((fact) => facts[fact] !== null).length

/** A citation as a file writes it. */
export const fileReference = (reference: string | null, locator: string | null, joined: boolean) =>
  joined && reference !== null && locator !== null
    ? { reference: joinReference(reference, locator), locator: null }
    : { reference, locator }
