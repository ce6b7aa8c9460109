import 'server-only'
import { randomUUID } from 'node:crypto'
import { fingerprint } from '@/lib/canonical-json'
import type { Level } from '@/lib/db/generated/enums'
import { check, problemAt, type Problem } from '@/lib/problems'
import { coherenceProblems, type KnownLists } from './coherence'
import { changesSince, type KnownEdition, numberingProblems } from './editions'
import type { Outcome, Owner } from './import'
import { type CatalogueFile, catalogueFile } from './schema'
import { readLists } from './stored-lists'

/** Checks a catalogue against the installation and writes it as a published edition. */
export async function importCatalogue(tx: Owner, content: unknown): Promise<Outcome> {
  const checked = check(catalogueFile, content)
  const shape = checked.ok ? [] : checked.problems
  const problems = withoutRepetition([...shape, ...coherenceProblems(content, await knownLists(tx))])
  if (!checked.ok || problems.length > 0) return { problems }

  const catalogue = checked.value
  const sha256 = fingerprint(catalogue)
  const published = await tx.framework.findUnique({ where: { id: catalogue.id }, select: { sha256: true } })
  if (published?.sha256 === sha256) return { changes: [`${catalogue.id} is imported already and identical: nothing changes.`] }
  if (published)
    return { problems: [problemAt(['id'], catalogue.id, 'a new id: an edition of this id is published with other content, and published editions never change')] }

  const earlier = await earlierEditions(tx, catalogue.level)
  const numbering = numberingProblems(catalogue, earlier)
  if (numbering.length > 0) return { problems: numbering }
  await writeCatalogue(tx, catalogue, sha256)
  return { changes: [sizeOf(catalogue), ...comparison(catalogue, earlier.at(-1))] }
}

/** A fault of shape says more than the fault of coherence that follows from it. */
const withoutRepetition = (problems: Problem[]) => [...new Map([...problems].reverse().map((problem) => [problem.path, problem])).values()].reverse()

async function knownLists(tx: Owner): Promise<KnownLists> {
  const { sdg1072, gcm } = await readLists(tx)
  return {
    sdg1072: new Set(sdg1072?.domains.flatMap(({ subcategories }) => subcategories.map(({ code }) => code))),
    gcm: new Set(gcm?.objectives.map(({ number }) => number)),
  }
}

async function earlierEditions(tx: Owner, level: Level): Promise<KnownEdition[]> {
  const editions = await tx.framework.findMany({
    where: { level, publishedAt: { not: null } },
    orderBy: { publishedAt: 'asc' },
    select: { id: true, indicators: { select: { code: true, question: true }, orderBy: { position: 'asc' } } },
  })
  return editions.map(({ id, indicators }) => ({ id, questions: new Map(indicators.map(({ code, question }) => [code, question])) }))
}

async function writeCatalogue(tx: Owner, { dimensions, ...header }: CatalogueFile, sha256: string) {
  const frameworkId = header.id
  const ids = new Map<string, string>()
  const idOf = (code: string) => ids.get(code) ?? (ids.set(code, randomUUID()), ids.get(code)!)
  const subdomains = dimensions.flatMap((dimension) => dimension.subdomains.map((subdomain) => ({ dimension, subdomain })))
  const indicators = subdomains.flatMap(({ subdomain }) => subdomain.indicators.map((indicator) => ({ subdomain, indicator })))

  await tx.framework.create({ data: { ...header, sha256 } })
  await tx.dimension.createMany({
    data: dimensions.map(({ subdomains: _, ...dimension }) => ({ ...dimension, id: idOf(dimension.code), frameworkId })),
  })
  await tx.subdomain.createMany({
    data: subdomains.map(({ dimension, subdomain: { code, name, origin } }, index) => ({
      id: idOf(code),
      frameworkId,
      dimensionId: idOf(dimension.code),
      position: index + 1,
      code,
      name,
      origin,
    })),
  })
  await tx.indicator.createMany({
    data: indicators.map(({ subdomain, indicator }, index) => ({
      ...indicator,
      frameworkId,
      subdomainId: idOf(subdomain.code),
      position: index + 1,
    })),
  })
  await tx.framework.update({ where: { id: frameworkId }, data: { publishedAt: new Date() } }) // from here on immutable
}

function sizeOf(catalogue: CatalogueFile) {
  const subdomains = catalogue.dimensions.flatMap((dimension) => dimension.subdomains)
  const indicators = subdomains.flatMap((subdomain) => subdomain.indicators)
  return `New edition ${catalogue.id} (${catalogue.edition}): ${catalogue.dimensions.length} dimensions, ${subdomains.length} subdomains, ${indicators.length} indicators.`
}

function comparison(catalogue: CatalogueFile, latest: KnownEdition | undefined) {
  if (!latest) return []
  const { added, retired, reworded } = changesSince(latest, catalogue)
  const line = (what: string, codes: string[]) => (codes.length > 0 ? [`${what} since ${latest.id}: ${codes.join(', ')}.`] : [])
  return [...line('New', added), ...line('Retired', retired), ...line('Reworded', reworded)]
}
