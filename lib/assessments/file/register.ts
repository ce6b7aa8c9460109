import { randomUUID } from 'node:crypto'
import type { FileSource } from './schema'
import { joinReference, splitReference } from './source-reference'

/** An entry of a territory's register, as far as a file describes it. */
export type RegisterEntry = {
  id: string
  kind: string
  title: string
  reference: string | null
  year: number | null
  link: string | null
  locale: string | null
}

/** A source as a file cites it, with reference and place apart. */
export function mentionOf(source: FileSource) {
  const parts = source.reference !== null && !source.locator ? splitReference(source.reference) : null
  return {
    kind: source.kind,
    title: source.title,
    year: source.year,
    reference: parts ? parts.reference : source.reference,
    locator: parts ? parts.locator : source.locator || null,
    joined: parts !== null,
    link: source.link ?? null,
    locale: source.locale ?? null,
  }
}
export type Mention = ReturnType<typeof mentionOf>

/**
 * Finds the register's entry for each mention: one entry for one kind, title, reference and year. A link or a language
 * that contradicts the entry makes another. `added` holds the entries that the register did not have.
 */
export function registerOf(existing: RegisterEntry[], mentions: Mention[]) {
  const entries = new Map<string, RegisterEntry[]>()
  const keyOf = ({ kind, title, reference, year }: Omit<RegisterEntry, 'id' | 'link' | 'locale'>) => JSON.stringify([kind, title, reference, year])
  const add = (entry: RegisterEntry) => entries.set(keyOf(entry), [...(entries.get(keyOf(entry)) ?? []), entry])
  const find = (mention: Mention) =>
    entries.get(keyOf(mention))?.find((entry) => (mention.link ?? entry.link) === entry.link && (mention.locale ?? entry.locale) === entry.locale)

  for (const entry of existing) add(entry)
  const added: RegisterEntry[] = []
  for (const mention of [...mentions].sort((one, other) => known(other) - known(one))) {
    if (find(mention)) continue
    const { kind, title, reference, year, link, locale } = mention
    const entry = { id: randomUUID(), kind, title, reference, year, link, locale }
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
const known = ({ link, locale }: Mention) => Number(link !== null) + Number(locale !== null)

/** A citation as a file writes it. */
export const fileReference = (reference: string | null, locator: string | null, joined: boolean) =>
  joined && reference !== null && locator !== null
    ? { reference: joinReference(reference, locator), locator: null }
    : { reference, locator }
