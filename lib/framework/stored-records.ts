import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { recordsOfCatalogue, recordsOfConventions, recordsOfGcm, recordsOfProcess, recordsOfSdg, type TextRecord } from './records'
import type { CatalogueFile, IndicatorEntry } from './schema'
import { readLists, type StoredLists } from './stored-lists'

type Tx = Prisma.TransactionClient

/** Everything that can be translated, in its source language, with the collection that its translations belong to. */
export interface SourceRecord extends TextRecord {
  collection: string
}

interface Stored {
  catalogue: StoredCatalogue | null
  lists: StoredLists
}

/** One edition and the lists in force, in two statements. */
export const readStored = async (tx: Tx, frameworkId: string | null): Promise<Stored> => ({
  catalogue: frameworkId === null ? null : await readCatalogue(tx, frameworkId),
  lists: await readLists(tx),
})

/** The texts of one edition, and of the lists in force. */
export function listSourceRecords({ catalogue, lists: { conventions, sdg1072, gcm, process } }: Stored): SourceRecord[] {
  const inCollection = <F extends { id: string }>(file: F | null, recordsOf: (file: F) => TextRecord[]) =>
    file ? recordsOf(file).map((each) => ({ ...each, collection: file.id })) : []
  return [
    ...inCollection(catalogue, recordsOfCatalogue),
    ...inCollection(conventions, recordsOfConventions),
    ...inCollection(sdg1072, recordsOfSdg),
    ...inCollection(gcm, recordsOfGcm),
    ...inCollection(process, recordsOfProcess),
  ]
}

/** An edition in the shape of its file; each indicator also has its row's id. */
export type StoredCatalogue = Omit<CatalogueFile, 'dimensions'> & { dimensions: StoredDimension[] }
export type StoredDimension = Omit<CatalogueFile['dimensions'][number], 'subdomains'> & { subdomains: StoredSubdomain[] }
type StoredSubdomain = Omit<CatalogueFile['dimensions'][number]['subdomains'][number], 'indicators'> & {
  indicators: (IndicatorEntry & { id: string })[]
}

/** Reads an edition in one statement. Its shape was checked by the import and cannot change since. */
async function readCatalogue(tx: Tx, id: string): Promise<StoredCatalogue | null> {
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
  return row as unknown as StoredCatalogue | null
}
