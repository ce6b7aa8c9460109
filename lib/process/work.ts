import type { Work } from '@/lib/assessments/work'
import type { Handout } from '@/lib/contributions/schema'
import { differing, type Standing, standings } from '@/lib/contributions/standing'
import type { Presence, ReturnGround } from '@/lib/db/generated/enums'

/** What one indicator asks for beside where it stands. `presences`: what the institutions chose that submitted a contribution. */
export type Attention = { code: string; ground: ReturnGround | null; mustFix: boolean; presences: Presence[] }

const notAgreed: readonly Standing[] = ['overdue', 'waiting', 'contributed']
const agreed: readonly Standing[] = ['ready', 'submitted', 'accepted']

/**
 * What the answers wait for, each indicator under the first thing that is to be done about it.
 * @param codes of the indicators, in the order of the catalogue
 */
export function workOf(codes: readonly string[], standingOf: ReadonlyMap<string, Standing>, handouts: readonly Handout[], attention: readonly Attention[]): Work {
  const work: Work = { returned: [], mustFix: [], differing: [], contributed: [], unjudged: [], open: [], overdue: [], waiting: [] }
  const asks = new Map(attention.map((each) => [each.code, each]))
  const unjudged = new Set(handouts.filter(({ state, outcome }) => state === 'submitted' && outcome === null).map(({ code }) => code))
  for (const code of codes) {
    const standing = standingOf.get(code)
    if (!standing) continue
    const { ground, mustFix, presences } = asks.get(code) ?? { ground: null, mustFix: false, presences: [] }
    if (standing === 'returned') work.returned.push({ code, ground: ground ?? 'other' })
    else if (mustFix) work.mustFix.push(code)
    else if (notAgreed.includes(standing) && differing(presences.map((presence) => ({ presence }))).length > 0) work.differing.push(code)
    else if (agreed.includes(standing) && unjudged.has(code)) work.unjudged.push(code)
    else if (standing === 'contributed' || standing === 'open' || standing === 'overdue' || standing === 'waiting') work[standing].push(code)
  }
  return work
}

export type Tally = { standing: Standing; count: number }

/** How many of some indicators stand where, in the order of the standings, without those of which there is none. It counts work on a form. */
export const tallyOf = (codes: readonly string[], standingOf: ReadonlyMap<string, Standing>): Tally[] =>
  standings
    .map((standing) => ({ standing, count: codes.filter((code) => standingOf.get(code) === standing).length }))
    .filter(({ count }) => count > 0)
