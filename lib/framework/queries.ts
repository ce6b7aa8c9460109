import 'server-only'
import { cache } from 'react'
import { asPublic, type PublicTx } from '@/lib/db/as-person'
import type { Level } from '@/lib/db/generated/enums'
import type { Locale } from '@/lib/i18n/locales'
import { listSourceRecords, readStored } from './stored-records'
import type { FrameworkTexts } from './texts'
import { translateFramework } from './translate'
import { listTranslations } from './translations'

/** The current edition of a level: the one that was published last. Null before the first import. */
export const findCurrentFrameworkId = async (tx: PublicTx, level: Level = 'national') =>
  (
    await tx.framework.findFirst({
      where: { level, publishedAt: { not: null } },
      orderBy: { publishedAt: 'desc' },
      select: { id: true },
    })
  )?.id ?? null

/**
 * One edition in one language, or null when there is none of this id. Works in `asPerson` and `asPublic`. One statement
 * when it was asked for before: editions never change and translations are append-only, so their number tells whether
 * anything is new.
 */
export async function findFrameworkTexts(tx: PublicTx, frameworkId: string, locale: Locale): Promise<FrameworkTexts | null> {
  const stamp = await readStamp(tx, locale)
  return texts(tx, frameworkId, locale, stamp)
}

/** The current national edition in one language, or null before the first import. One statement, as above. */
export async function findCurrentFramework(tx: PublicTx, locale: Locale): Promise<FrameworkTexts | null> {
  const stamp = await readStamp(tx, locale)
  return stamp.current === null ? null : texts(tx, stamp.current, locale, stamp)
}

/** The same for public pages, read once per request: the page and its head share it. */
export const publicFramework = cache((locale: Locale) => asPublic((tx) => findCurrentFramework(tx, locale)))

interface Stamp {
  /** id of the current national edition */
  current: string | null
  version: string
}

async function readStamp(tx: PublicTx, locale: Locale): Promise<Stamp> {
  const [stamp] = await tx.$queryRaw<Stamp[]>`
    SELECT
      (SELECT "id" FROM "Framework" WHERE "level" = 'national' AND "publishedAt" IS NOT NULL ORDER BY "publishedAt" DESC LIMIT 1) AS "current",
      (SELECT count(*) FROM "Translation" WHERE "locale" = ${locale}) || ' ' || (SELECT count(*) FROM "ReferenceList") AS "version"`
  return stamp!
}

const kept = new Map<string, { version: string; texts: FrameworkTexts }>()

async function texts(tx: PublicTx, frameworkId: string, locale: Locale, { version }: Stamp): Promise<FrameworkTexts | null> {
  const key = `${frameworkId} ${locale}`
  const before = kept.get(key)
  if (before?.version === version) return before.texts
  const stored = await readStored(tx, frameworkId)
  if (!stored.catalogue) return null
  const sources = listSourceRecords(stored)
  const collections = [...new Set(sources.map(({ collection }) => collection))]
  const read = translateFramework(stored.catalogue, stored.lists, sources, await listTranslations(tx, collections, locale), locale)
  kept.set(key, { version, texts: read })
  return read
}
