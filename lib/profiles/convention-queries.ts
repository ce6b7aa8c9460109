import 'server-only'
import { findAssessment } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import type { ConventionState } from '@/lib/db/generated/enums'
import { latestVersion, listNames } from '@/lib/framework/lists'
import { listTranslations } from '@/lib/framework/translations'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import { wordings } from './wordings'

export type ConventionRow = {
  code: string
  title: string
  yearAdopted: number
  core: boolean
  /** Null until the row is made: nothing can be typed into a row that does not exist. */
  status: { id: string; status: ConventionState | null; year: number | null; reservation: string; note: string; version: number } | null
}

/**
 * The instruments with their status, core rows first; null when there is no such page for this person. Four statements.
 * Instruments that are neither core nor have a row are the ones that can be added.
 */
export async function findConventions(tx: PersonTx, id: string, locale: Locale) {
  const assessment = await findAssessment(tx, id)
  if (!assessment || !can(tx.person, 'finding:read', { assessment })) return null
  const found = await tx.convention.findMany({
    select: {
      code: true,
      title: true,
      yearAdopted: true,
      core: true,
      statuses: {
        where: { assessmentId: assessment.id },
        select: { id: true, status: true, year: true, reservation: true, note: true, version: true },
      },
    },
    orderBy: { position: 'asc' },
    relationLoadStrategy: 'join',
  })
  const lists = await tx.referenceList.findMany({ where: { id: { startsWith: listNames.conventions } }, select: { id: true } })
  const collection = latestVersion(lists.map((list) => list.id), 'conventions')
  const worded = wordings(collection ? await listTranslations(tx, [collection], locale) : [])
  const rows = found.map(({ code, title, yearAdopted, core, statuses }): ConventionRow => ({
    code,
    yearAdopted,
    core,
    status: statuses[0] ?? null,
    ...worded('convention', code, { title }),
  }))
  return {
    assessment,
    mayWrite: can(tx.person, 'convention:write', { assessment }),
    rows: [...rows.filter(({ core }) => core), ...rows.filter(({ core, status }) => !core && status)],
    others: rows.filter(({ core, status }) => !core && !status),
  }
}
