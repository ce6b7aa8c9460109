import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { ConventionsFile, CountriesFile, GcmFile, ListName, ProcessFile, SdgFile } from './lists'

export interface ListContents {
  conventions: ConventionsFile
  countries: CountriesFile
  sdg1072: SdgFile
  gcm: GcmFile
  process: ProcessFile
}

/** A list as it was imported; its shape was checked then and cannot change. Null when it is not imported. */
export async function readList<L extends ListName>(
  tx: Pick<Prisma.TransactionClient, 'referenceList'>,
  _list: L,
  id: string | undefined,
): Promise<ListContents[L] | null> {
  if (id === undefined) return null
  const row = await tx.referenceList.findUnique({ where: { id }, select: { content: true } })
  return row ? (row.content as unknown as ListContents[L]) : null
}
