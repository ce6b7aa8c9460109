import type { ReturnGround, Role } from '@/lib/db/generated/enums'
import type { NextStep } from './next-step'

/** The very thing that a step is about: what people call it, and its page beneath the assessment's address. */
export type Spot = { name: string; path: string }

export const answerSpot = (code: string): Spot => ({ name: code, path: `answers/${code}#${code}` })

/** What the answers of an assessment wait for on the Government's side: codes of indicators, each in the order of the catalogue. */
export type Work = {
  returned: { code: string; ground: ReturnGround }[]
  /** a comment of IOM must be answered before the submission */
  mustFix: string[]
  /** institutions chose differently, and nothing is agreed yet */
  differing: string[]
  /** institutions have contributed, and nothing is agreed yet */
  contributed: string[]
  /** the answer is there; the institution was not told what became of its contribution */
  unjudged: string[]
  /** nobody has written anything, and nobody else has it in hand */
  open: string[]
  overdue: string[]
  waiting: string[]
}

const about = (key: NextStep['key']) => (code: string): NextStep => ({ key, part: 'answers', at: answerSpot(code) })

/** The steps towards the submission, the most urgent first. What only the focal point may do is theirs alone. */
export function stepsOfWork(work: Work, role: Role): NextStep[] {
  const leads = role === 'focalPoint'
  const [open] = work.open
  return [
    ...work.returned.map(({ code, ground }) => ({ ...about('returned')(code), ground })),
    ...work.mustFix.map(about('settle')),
    ...work.differing.map(about('choose')),
    ...work.contributed.map(about('compose')),
    ...(leads ? work.unjudged.map(about('judge')) : []),
    ...(open ? [{ ...about('answerNext')(open), open: work.open.length }] : []),
    ...(leads && work.overdue.length > 0 ? [{ key: 'remind' as const, part: 'people' as const, open: work.overdue.length }] : []),
    ...withOthers(leads ? work.waiting.length : work.waiting.length + work.overdue.length),
  ]
}

const withOthers = (open: number): NextStep[] => (open > 0 ? [{ key: 'awaitInstitutions', part: 'open', open }] : [])
