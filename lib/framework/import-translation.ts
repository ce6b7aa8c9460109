import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import type { Prisma } from '@/lib/db/generated/client'
import type { TranslationStatus } from '@/lib/db/generated/enums'
import { check, problemAt, type Problem } from '@/lib/problems'
import type { Outcome, Owner } from './import'
import { findCurrentFrameworkId } from './queries'
import { listSourceRecords, readStored, type SourceRecord } from './stored-records'
import { translationFile } from './translation-file'
import { recordsOfTranslation, type TranslatedRecord } from './translation-records'
import { listTranslations } from './translations'

const keyOf = ({ part, record, code }: Pick<SourceRecord, 'part' | 'record' | 'code'>) => `${part} ${record} ${code}`

/**
 * Checks a translation against the texts it translates (those of the current edition and of the lists in force), and writes
 * a revision for each record whose texts changed. What a person corrected here stays, unless the file was reviewed.
 */
export async function importTranslation(tx: Owner, content: unknown): Promise<Outcome> {
  const checked = check(translationFile, content)
  if (!checked.ok) return { problems: checked.problems }
  const { locale, status: said } = checked.value
  const status: TranslationStatus = said.startsWith('reviewed') ? 'reviewed' : 'draft'
  const sources = new Map(listSourceRecords(await readStored(tx, await findCurrentFrameworkId(tx))).map((source) => [keyOf(source), source]))
  if (sources.size === 0) return { problems: [problemAt([], content, 'that what it translates is imported first')] }

  const translated = recordsOfTranslation(checked.value)
  const problems = translated.flatMap((each) => unknownTexts(each, sources.get(keyOf(each))))
  if (problems.length > 0) return { problems }

  const collections = [...new Set([...sources.values()].map(({ collection }) => collection))]
  const latest = new Map((await listTranslations(tx, collections, locale)).map((row) => [`${row.collection} ${row.record} ${row.code}`, row]))
  const compared = translated.map((each) => {
    const { collection } = sources.get(keyOf(each))!
    const before = latest.get(`${collection} ${each.record} ${each.code}`)
    const same = before !== undefined && isDeepStrictEqual(before.texts, each.texts) && (before.status === 'reviewed' || before.status === status)
    const kept = !same && before?.byPerson === true && status === 'draft'
    return { each, collection, revision: (before?.revision ?? 0) + 1, same, kept }
  })
  const changed = compared.filter(({ same, kept }) => !same && !kept)
  await tx.translation.createMany({
    data: changed.map(({ each: { record, code, texts }, collection, revision }) => ({
      collection,
      locale,
      record,
      code,
      revision,
      status,
      texts: texts as Prisma.InputJsonObject,
    })),
  })
  return { changes: summary(locale, status, compared, sources.size - translated.length) }
}

function unknownTexts(each: TranslatedRecord, source: SourceRecord | undefined): Problem[] {
  if (!source) return [problemAt(each.path, each.texts, `a code that the ${each.part} has`)]
  return Object.keys(each.texts)
    .filter((name) => !(name in source.texts))
    .map((name) => problemAt([...each.path, ...name.split('.')], each.texts[name], 'no text that the source does not have'))
}

function summary(locale: string, status: string, compared: { same: boolean; kept: boolean }[], missing: number) {
  const same = compared.filter((each) => each.same).length
  const kept = compared.filter((each) => each.kept).length
  const changed = compared.length - same - kept
  return [
    changed > 0 ? `${locale}: ${changed} records get a ${status} translation; ${same} stay as they are.` : `${locale}: nothing changes.`,
    ...(kept > 0 ? [`${locale}: ${kept} records were corrected here since and stay.`] : []),
    ...(missing > 0 ? [`${locale}: ${missing} records have no translation and are shown in the source language.`] : []),
  ]
}
