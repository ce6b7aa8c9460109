import { type Answered, isAnswered } from '@/lib/answers/progress'
import type { ContributionOutcome } from '@/lib/db/generated/enums'
import type { Handout } from './schema'

/**
 * Where one indicator stands for the people who compose its answer: who has it in hand now, and what comes next. In the
 * order in which they want to see them. It tells of work on the form and nothing of a country.
 */
export const standings = ['returned', 'overdue', 'waiting', 'contributed', 'open', 'ready', 'submitted', 'accepted'] as const
export type Standing = (typeof standings)[number]

type Part = Pick<Handout, 'isHanded' | 'dueOn' | 'state'>

/** An institution that has not submitted what it was handed. */
export const isMissing = ({ isHanded, state }: Part) => isHanded && state === 'draft'

/** Whether an institution has not submitted although its day is over. @param today such as 2026-11-22 */
export const isOverdue = (part: Part, today: string) => isMissing(part) && part.dueOn !== null && part.dueOn < today

/**
 * The one rule for the standing of an indicator. An agreed answer that is written needs no institution any more; without one,
 * the slowest institution decides.
 * @param parts of the institutions that it is handed to, or that contributed
 * @param today such as 2026-11-22
 */
export function standingOf(answer: Answered, parts: readonly Part[], today: string): Standing {
  if (answer.state !== 'draft') return answer.state
  if (isAnswered(answer)) return 'ready'
  if (parts.some((part) => isOverdue(part, today))) return 'overdue'
  if (parts.some(isMissing)) return 'waiting'
  return parts.some(({ state }) => state === 'submitted') ? 'contributed' : 'open'
}

/** Every indicator of an assessment with its standing, by code. @param today such as 2026-11-22 */
export function standingsOf(answers: readonly (Answered & { code: string })[], handouts: readonly Handout[], today: string): Map<string, Standing> {
  const parts = new Map<string, Handout[]>()
  for (const handout of handouts) parts.set(handout.code, [...(parts.get(handout.code) ?? []), handout])
  return new Map(answers.map((answer) => [answer.code, standingOf(answer, parts.get(answer.code) ?? [], today)]))
}

/** Where a contribution stands for the institution that writes it. */
export type OwnStanding = 'open' | 'ready' | 'submitted' | 'taken' | 'partlyTaken' | 'notTaken'

export function ownStandingOf({ state, isReady, outcome }: { state: Handout['state']; isReady: boolean; outcome: ContributionOutcome | null }): OwnStanding {
  if (state === 'submitted') return outcome ?? 'submitted'
  return isReady ? 'ready' : 'open'
}

/** The institutions that say different things about one indicator; empty while they agree, or fewer than two have chosen. */
export function differing<C extends { presence: string }>(contributions: readonly C[]): C[] {
  const chosen = contributions.filter(({ presence }) => presence !== 'notAssessed')
  return new Set(chosen.map(({ presence }) => presence)).size > 1 ? chosen : []
}
