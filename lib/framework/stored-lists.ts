import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import { type ConventionsFile, type GcmFile, latestVersion, type ListName, listNames, type ProcessFile, type SdgFile } from './lists'

/** The lists in force that say something about the framework; null where none is imported. */
export interface StoredLists {
  conventions: ConventionsFile | null
  sdg1072: SdgFile | null
  gcm: GcmFile | null
  process: ProcessFile | null
}

/** Reads them in one statement. Their shape was checked by the import and cannot change since. */
export async function readLists(tx: Pick<Prisma.TransactionClient, 'referenceList'>): Promise<StoredLists> {
  const rows = await tx.referenceList.findMany({
    where: { NOT: { id: { startsWith: listNames.countries } } },
    select: { id: true, content: true },
  })
  const inForce = (list: ListName): unknown => {
    const id = latestVersion(rows.map((row) => row.id), list)
    return rows.find((row) => row.id === id)?.content ?? null
  }
  return {
    conventions: inForce('conventions') as ConventionsFile | null,
    sdg1072: inForce('sdg1072') as SdgFile | null,
    gcm: inForce('gcm') as GcmFile | null,
    process: inForce('process') as ProcessFile | null,
  }
}
