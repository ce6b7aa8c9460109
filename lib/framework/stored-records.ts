import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { latestVersion } from './lists'
import { recordsOfCatalogue, recordsOfConventions, recordsOfGcm, recordsOfProcess, recordsOfSdg, type TextRecord } from './records'
import type { CatalogueFile } from './schema'
import { readList } from './stored-lists'

type Tx = Prisma.TransactionClient

/** The current edition of a level: the one that was published last. Null before the first import. */
export const findCurrentFrameworkId = async (tx: Tx, level: 'national' | 'local' | 'regional' = 'national') =>
  (await tx.framework.findFirst({ where: { level, publishedAt: { not: null } }, orderBy: { publishedAt: 'desc' }, select: { id: true } }))?.id ?? null

/** Everything that can be translated, in its source language, with the collection that its translations belong to. */
export interface SourceRecord extends TextRecord {
  collection: string
}

/** The texts of one edition, and of the lists in force. */
export async function listSourceRecords(tx: Tx, frameworkId: string | null): Promise<SourceRecord[]> {
  const ids = (await tx.referenceList.findMany({ select: { id: true } })).map(({ id }) => id)
  const conventions = await readList(tx, 'conventions', latestVersion(ids, 'conventions'))
  const sdg = await readList(tx, 'sdg1072', latestVersion(ids, 'sdg1072'))
  const gcm = await readList(tx, 'gcm', latestVersion(ids, 'gcm'))
  const process = await readList(tx, 'process', latestVersion(ids, 'process'))
  const catalogue = frameworkId ? await readCatalogue(tx, frameworkId) : null
  const inCollection = <F extends { id: string }>(file: F | null, recordsOf: (file: F) => TextRecord[]) =>
    file ? recordsOf(file).map((each) => ({ ...each, collection: file.id })) : []
  return [
    ...inCollection(catalogue, recordsOfCatalogue),
    ...inCollection(conventions, recordsOfConventions),
    ...inCollection(sdg, recordsOfSdg),
    ...inCollection(gcm, recordsOfGcm),
    ...inCollection(process, recordsOfProcess),
  ]
}

/** An edition in the shape of its file, in one statement. */
export async function readCatalogue(tx: Tx, id: string): Promise<CatalogueFile | null> {
  const row = await tx.framework.findUnique({
    where: { id },
    relationLoadStrategy: 'join',
    include: {
      dimensions: {
        orderBy: { number: 'asc' },
        include: { subdomains: { orderBy: { position: 'asc' }, include: { indicators: { orderBy: { position: 'asc' } } } } },
      },
    },
  })
  // The shape was checked by the import and cannot change since.
  return row as unknown as CatalogueFile | null
}
