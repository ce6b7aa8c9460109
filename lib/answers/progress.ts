import type { AnswerState, Presence } from '@/lib/db/generated/enums'

/** What progress looks at: texts count by whether there is one. */
export type Answered = { presence: Presence; explanation: string | boolean; reason: string | boolean; state: AnswerState }

/** Where the work on one answer stands. Progress is about filling the form; it says nothing about a country. */
type WorkState = 'open' | 'ready' | 'returned' | 'submitted' | 'accepted'

const holds = (text: string | boolean) => (typeof text === 'string' ? text.trim() !== '' : text)

/**
 * Whether an indicator counts as answered. The rule is the step "every indicator is answered or 'no information'" of data
 * collection: a choice with its explanation; "no information" speaks for itself; "not applicable" needs its reason, as the
 * catalogue asks ("not applicable with a reason"). `notAssessed` is no answer, whatever note stands beside it.
 */
export function isAnswered({ presence, explanation, reason }: Omit<Answered, 'state'>): boolean {
  if (presence === 'notAssessed') return false
  if (presence === 'noInformation') return true
  return presence === 'notApplicable' ? holds(reason) : holds(explanation)
}

/** What keeps a text from being submitted, as message keys by field; null when it is answered. */
export function missingFields(answer: Omit<Answered, 'state'>): Record<string, string[]> | null {
  if (isAnswered(answer)) return null
  if (answer.presence === 'notAssessed') return { presence: ['presenceMissing'] }
  return answer.presence === 'notApplicable' ? { reason: ['reasonMissing'] } : { explanation: ['explanationMissing'] }
}

export function workStateOf(answer: Answered): WorkState {
  if (answer.state === 'submitted' || answer.state === 'accepted' || answer.state === 'returned') return answer.state
  return isAnswered(answer) ? 'ready' : 'open'
}

/** Whether somebody on the Government's side still has to do something about it before it can be submitted. */
export const isOpen = (answer: Answered) => !isAnswered(answer) || answer.state === 'returned'

type Progress = { total: number; answered: number; states: Record<WorkState, number> }

export function progressOf(answers: readonly Answered[]): Progress {
  const states: Record<WorkState, number> = { open: 0, ready: 0, returned: 0, submitted: 0, accepted: 0 }
  for (const answer of answers) states[workStateOf(answer)] += 1
  return { total: answers.length, answered: answers.filter(isAnswered).length, states }
}

/** What an open answer needs next. */
export function needOf(answer: Answered): 'return' | 'presence' | 'reason' | 'explanation' {
  if (answer.state === 'returned') return 'return'
  if (answer.presence === 'notAssessed') return 'presence'
  return answer.presence === 'notApplicable' ? 'reason' : 'explanation'
}
