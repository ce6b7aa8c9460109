import 'server-only'
import type { PublicTx } from '@/lib/db/as-person'
import type { TranslationStatus } from '@/lib/db/generated/enums'
import type { Locale } from '@/lib/i18n/locales'
import { findCurrentFrameworkId } from './queries'
import type { Texts } from './records'
import { listSourceRecords, readStored, type SourceRecord } from './stored-records'
import { listTranslations } from './translations'

export interface RecordToTranslate {
  collection: string
  part: SourceRecord['part']
  record: string
  code: string
  /** its first text in the source language */
  source: string
  status: TranslationStatus | 'none'
}

/** Every record of the current edition and of the lists in force, with where its translation stands. */
export async function listRecordsToTranslate(tx: PublicTx, locale: Locale): Promise<RecordToTranslate[]> {
  const sources = listSourceRecords(await readStored(tx, await findCurrentFrameworkId(tx)))
  if (sources.length === 0) return []
  const rows = await listTranslations(tx, [...new Set(sources.map(({ collection }) => collection))], locale)
  const status = new Map(rows.map((row) => [`${row.collection} ${row.record} ${row.code}`, row.status]))
  return sources.map(({ collection, part, record, code, texts }) => ({
    collection,
    part,
    record,
    code,
    source: Object.values(texts)[0] ?? '',
    status: status.get(`${collection} ${record} ${code}`) ?? 'none',
  }))
}

interface TranslationKey {
  collection: string
  record: string
  code: string
}

/** The source texts of one record; null when there is no such record. */
export async function findSourceTexts(tx: PublicTx, { collection, record, code }: TranslationKey): Promise<Texts | null> {
  const framework = await tx.framework.findUnique({ where: { id: collection }, select: { id: true } })
  const sources = listSourceRecords(await readStored(tx, framework?.id ?? null))
  return sources.find((each) => each.collection === collection && each.record === record && each.code === code)?.texts ?? null
}

export interface TranslationRevision {
  revision: number
  status: TranslationStatus
  texts: Texts
  createdAt: Date
  /** null for an import */
  authorId: string | null
}

/** All revisions of one record in one language, the one in force first. */
export const listRevisions = async (tx: PublicTx, key: TranslationKey, locale: Locale): Promise<TranslationRevision[]> =>
  (
    await tx.translation.findMany({
      where: { ...key, locale },
      orderBy: { revision: 'desc' },
      select: { revision: true, status: true, texts: true, createdAt: true, authorId: true },
    })
  ).map((row) => ({ ...row, texts: row.texts as Texts }))
