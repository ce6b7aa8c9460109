import { dayText } from '@/lib/assessments/dates'
import { can } from '@/lib/permissions'
import type { AssessmentFacts } from './facts'
import type { NoticeContent, Place } from './notices'

/** What a notice comes to when it is sent: which words, and the items they are about. Equal ones are told as one. */
export type Telling = {
  assessmentId: string
  /** notices with the same value are folded into one sentence */
  fold: string
  words: Words
  spots: Spot[]
}

/** One item, by what it is called in every language and where it stands. */
export type Spot = { place: Place; path: string }

/** A message below `items` of the words of mails, and what it is filled with. */
export type Words =
  | { item: 'answerSubmitted' | 'answerAccepted' | 'mentioned' | 'threadOpened' | 'threadAnswered' | 'reminder' }
  | { item: 'answerReturned'; ground: Payload<'answerReturned'>['ground'] }
  | { item: 'contributionSubmitted' | 'formReadBack'; institution: string }
  | { item: 'contributionJudged'; outcome: Payload<'contributionJudged'>['outcome'] }
  | { item: 'handedOver' | 'dueSoon' | 'overdue'; dueOn: string | null }
  | { item: 'stateChanged'; to: Payload<'stateChanged'>['to']; back: boolean }
  | { item: 'administratorAppointed'; role: Payload<'administratorAppointed'>['role'] }

type Payload<K extends NoticeContent['kind']> = Extract<NoticeContent, { kind: K }>['payload']
export type DigestContent = Exclude<NoticeContent, { kind: 'appointed' | 'editorAppointed' }>

/**
 * What is told of a notice now, or null for what is no longer true, or no longer for this person: an answer that was taken
 * back, indicators handed to somebody else, a thread among IOM's people.
 */
export function tellingOf({ kind, payload }: DigestContent, facts: AssessmentFacts): Telling | null {
  const telling = (words: Words, spots: Spot[]) => {
    const { item, ...args } = words
    return { assessmentId: facts.id, fold: JSON.stringify([item, args]), words, spots }
  }
  const handed = (words: Words, codes: string[]) => (codes.length > 0 ? telling(words, codes.map((code) => spotOf(facts.id, { code }))) : null)
  switch (kind) {
    case 'answerSubmitted':
      return hasAnswer(facts, payload.code, 'submitted') ? telling({ item: kind }, [spotOf(facts.id, payload)]) : null
    case 'answerAccepted':
      return hasAnswer(facts, payload.code, 'accepted') ? telling({ item: kind }, [spotOf(facts.id, payload)]) : null
    case 'answerReturned':
      return hasAnswer(facts, payload.code, 'returned') ? telling({ item: kind, ground: payload.ground }, [spotOf(facts.id, payload)]) : null
    case 'contributionSubmitted': {
      const contribution = contributionOf(facts, payload.institutionId, payload.code)
      const institution = facts.institutions.find(({ id }) => id === payload.institutionId)
      const isReadable = can(nobody, 'contribution:read', { assessment: seenBy(facts), ...(contribution ? { contribution: { ...contribution, isOfAsker: false } } : {}) })
      return institution && contribution?.state === 'submitted' && isReadable
        ? telling({ item: kind, institution: institution.name }, [spotOf(facts.id, payload)])
        : null
    }
    case 'formReadBack': {
      const institution = facts.institutions.find(({ id }) => id === payload.institutionId)
      const isStillDraft = contributionOf(facts, payload.institutionId, payload.code)?.state === 'draft' // its submission is told by itself
      return institution && isStillDraft && can(nobody, 'assignment:write', { assessment: seenBy(facts) })
        ? telling({ item: kind, institution: institution.name }, [spotOf(facts.id, payload)])
        : null
    }
    case 'contributionJudged': {
      const isOwn = contributionOf(facts, facts.part.institutionId, payload.code)?.outcome === payload.outcome && handedCodes(facts).includes(payload.code)
      return isOwn ? telling({ item: kind, outcome: payload.outcome }, [spotOf(facts.id, payload)]) : null
    }
    case 'mentioned':
    case 'threadOpened':
    case 'threadAnswered':
      return mayReadThread(facts, payload) ? telling({ item: kind }, [spotOf(facts.id, payload.place, payload.threadId)]) : null
    case 'handedOver': {
      const assignment = assignmentOf(facts, payload.assignmentId)
      return assignment ? handed({ item: kind, dueOn: dayOf(assignment) }, codesOf(assignment)) : null
    }
    case 'assignmentDue': {
      const assignment = assignmentOf(facts, payload.assignmentId)
      const item = payload.when === 'soon' ? 'dueSoon' : 'overdue'
      return assignment?.dueOn ? handed({ item, dueOn: dayOf(assignment) }, codesOf(assignment).filter(isOpenIn(facts))) : null
    }
    case 'reminder':
      return payload.institutionId === facts.part.institutionId ? handed({ item: kind }, handedCodes(facts).filter(isOpenIn(facts))) : null
    case 'stateChanged':
      return facts.state === payload.to ? telling({ item: kind, to: payload.to, back: payload.back }, []) : null
    case 'administratorAppointed':
      return telling({ item: kind, role: payload.role }, [])
  }
}

/** The recipient as the rules know them: by their part, without rights in the installation. */
const nobody = { id: '', isAdministrator: false, isEditor: false }
const seenBy = ({ state, part }: AssessmentFacts) => ({ state, participation: part })

const hasAnswer = (facts: AssessmentFacts, code: string, state: AssessmentFacts['answers'][number]['state']) =>
  facts.answers.some((answer) => answer.code === code && answer.state === state) && can(nobody, 'answer:read', { assessment: seenBy(facts), answer: { state } })

const contributionOf = (facts: AssessmentFacts, institutionId: string | null, code: string) =>
  facts.contributions.find((contribution) => contribution.institutionId === institutionId && contribution.code === code)

function mayReadThread(facts: AssessmentFacts, { threadId, place }: Payload<'mentioned'>) {
  const thread = facts.threads.find((each) => each.threadId === threadId)
  const answer = 'code' in place ? facts.answers.find(({ code }) => code === place.code) : undefined
  return thread !== undefined && can(nobody, 'thread:read', { assessment: seenBy(facts), thread, ...(answer ? { answer } : {}) })
}

type Assignment = AssessmentFacts['assignments'][number]
const ownAssignments = ({ assignments, part }: AssessmentFacts) => assignments.filter(({ institutionId }) => institutionId === part.institutionId)
const assignmentOf = (facts: AssessmentFacts, assignmentId: string) => ownAssignments(facts).find(({ id }) => id === assignmentId)
const codesOf = ({ indicators }: Assignment) => indicators.map(({ indicator }) => indicator.code)
const handedCodes = (facts: AssessmentFacts) => [...new Set(ownAssignments(facts).flatMap(codesOf))]
const dayOf = ({ dueOn }: Assignment) => (dueOn ? dayText(dueOn) : null)

/** Whether the institution has yet to contribute: it has not submitted, and the agreed answer does not stand without it. */
const isOpenIn = (facts: AssessmentFacts) => (code: string) =>
  contributionOf(facts, facts.part.institutionId, code)?.state !== 'submitted' &&
  !facts.answers.some((answer) => answer.code === code && (answer.state === 'submitted' || answer.state === 'accepted'))

/** The page of an item at the item itself; a thread is named in the address, so that the page may open it. */
function spotOf(assessmentId: string, place: Place, threadId?: string): Spot {
  const thread = threadId ? [['thread', threadId]] : []
  const at = (page: string, query: string[][], fragment: string) => `/assessments/${assessmentId}/${page}${query.length ? `?${new URLSearchParams(query)}` : ''}#${fragment}`
  if ('code' in place) return { place: { code: place.code }, path: at(`answers/${place.code}`, thread, place.code) }
  return { place, path: at(`profile/${place.dimension}`, [['open', place.findingId], ...thread], 'open') }
}
