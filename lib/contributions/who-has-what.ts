import 'server-only'
import { findOpen } from '@/lib/answers/dimension'
import { dayText } from '@/lib/assessments/dates'
import type { PersonTx } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { listHandouts } from './queries'
import type { Handout, InstitutionName } from './schema'
import { isMissing, type Standing, standings, standingsOf } from './standing'

/** What the list of indicators is narrowed to; from an address, so anything may stand in it. */
type Narrowing = { standing?: string | undefined; institution?: string | undefined }

/**
 * Every indicator with where it stands and who has it in hand: at most five statements. `shown` holds the codes that the
 * narrowing leaves; without one, those that still need work. Null for those who may not see progress.
 */
export async function findWhoHasWhat(tx: PersonTx, assessmentId: string, locale: Locale, { standing, institution }: Narrowing) {
  const found = await findOpen(tx, assessmentId, locale)
  if (!found || found.standings.length === 0) return null
  const handouts = await listHandouts(tx, found.assessment)
  const today = dayText(new Date())
  const standingOf = standingsOf(found.standings, handouts, today)
  const wanted = standings.find((each) => each === standing)
  const institutions = named(handouts)
  const held = institutions.find(({ id }) => id === institution)
  const isShown = (code: string) => {
    const now = standingOf.get(code)!
    const byStanding = wanted ? now === wanted : standing === 'all' || needsWork.includes(now)
    return byStanding && (!held || handouts.some((each) => each.code === code && each.institution.id === held.id))
  }
  return {
    ...found,
    handouts,
    today,
    standingOf,
    institutions,
    narrowing: { standing: wanted ?? (standing === 'all' ? 'all' : ''), institution: held?.id ?? '' },
    shown: new Set(found.standings.map(({ code }) => code).filter(isShown)),
  }
}

const needsWork: readonly Standing[] = ['returned', 'overdue', 'waiting', 'contributed', 'open']

/** The institutions of some handouts, each once, with how many of theirs are missing. */
function named(handouts: readonly Handout[]): (InstitutionName & { missing: number })[] {
  const all = new Map<string, InstitutionName & { missing: number }>()
  for (const handout of handouts) {
    const { institution } = handout
    const known = all.get(institution.id) ?? { ...institution, missing: 0 }
    all.set(institution.id, { ...known, missing: known.missing + Number(isMissing(handout)) })
  }
  return [...all.values()]
}
