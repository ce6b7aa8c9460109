import 'server-only'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { listDeeds } from './history'
import { countUses, findEntry, listSimilar, listSources, listUses, resourceOf } from './queries'

/** The page of one entry in at most six statements; only where it leads when it was merged; null when it is not for this person. */
export async function findEntryPage(tx: PersonTx, assessmentId: string, sourceId: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  const entry = assessment && (await findEntry(tx, assessment, sourceId))
  if (!entry) return null
  if (entry.mergedIntoId) return { mergedIntoId: entry.mergedIntoId }
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  if (!framework) return null
  const on = resourceOf(assessment, entry)
  const uses = await listUses(tx, assessment, [entry.id])
  const mayWrite = can(tx.person, 'source:write', on)
  const elsewhere = mayWrite ? (await countUses(tx, entry.id)) - uses.length : 0
  const isKept = entry.removedAt === null
  const may = {
    write: mayWrite && isKept,
    restore: mayWrite && !isKept,
    merge: can(tx.person, 'source:merge', on) && isKept,
    readWhole: can(tx.person, 'source:readWhole', on),
  }
  return { assessment, framework, entry, uses, elsewhere, deeds: await listDeeds(tx, assessment, entry), may }
}

/**
 * What merging shows before it is done: the entry that would go, and either the other one with all that moves, or entries
 * that it may be, found by likeness or by a search. Null when the person may not merge, or there is no such entry.
 */
export async function findMergePage(tx: PersonTx, assessmentId: string, sourceId: string, locale: Locale, { other, search }: { other: string; search: string }) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment || !can(tx.person, 'source:merge', { assessment })) return null
  const from = await findEntry(tx, assessment, sourceId)
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  if (!from || from.removedAt || !framework) return null
  const into = other ? await findEntry(tx, assessment, other) : null
  if (into && !into.removedAt && into.id !== from.id) {
    const uses = await listUses(tx, assessment, [from.id])
    return { assessment, framework, from, into, uses, elsewhere: (await countUses(tx, from.id)) - uses.length, choices: [] }
  }
  const wanted = { title: from.title, reference: from.reference ?? '', year: from.year?.toString() ?? '' }
  const found = search ? await listSources(tx, assessment, { text: search }) : await listSimilar(tx, assessment, wanted)
  return { assessment, framework, from, into: null, uses: [], elsewhere: 0, choices: found.filter(({ id }) => id !== from.id).slice(0, 20) }
}
