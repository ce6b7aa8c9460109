import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { TranslationStatus } from '@/lib/db/generated/enums'
import type { Texts } from './records'

/** The revision in force of one record in one language. */
export interface TranslationRow {
  collection: string
  record: string
  code: string
  revision: number
  status: TranslationStatus
  texts: Texts
  /** whether somebody corrected it here, as opposed to an import */
  byPerson: boolean
}

/** The texts in force of some collections in one language, in one statement: of each record the highest revision. */
export const listTranslations = (tx: Prisma.TransactionClient, collections: string[], locale: string) =>
  tx.$queryRaw<TranslationRow[]>`
    SELECT DISTINCT ON ("collection", "record", "code")
      "collection", "record", "code", "revision", "status"::text AS "status", "texts", "authorId" IS NOT NULL AS "byPerson"
    FROM "Translation"
    WHERE "locale" = ${locale} AND "collection" IN (${Prisma.join(collections)})
    ORDER BY "collection", "record", "code", "revision" DESC`
