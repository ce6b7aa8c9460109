import { can, type Asker, type Resource } from '@/lib/permissions'

/** The parts of an assessment, each with its address beneath it. */
type Part = 'overview' | 'answers' | 'sources' | 'review' | 'profile' | 'people'

/** Where a next step leads: a part, or a page that is no tab. */
export type Place = Part | 'dates' | 'open'

export const partAddress = (assessmentId: string, part: Place) =>
  part === 'overview' ? `/assessments/${assessmentId}` : `/assessments/${assessmentId}/${part}`

/** The parts that a person may open, in the order of the tabs. */
export function openParts(asker: Asker, assessment: NonNullable<Resource['assessment']>): Part[] {
  const on = { assessment }
  // Whoever may read a question once it is handed to them has the part too; the page says when nothing is.
  const readsAnswers = can(asker, 'question:read', { ...on, handedToAsker: true })
  const parts: Record<Part, boolean> = {
    overview: true,
    answers: readsAnswers,
    sources: readsAnswers && can(asker, 'source:read', on),
    review: can(asker, 'review:read', on),
    profile: can(asker, 'profile:read', on) || can(asker, 'finding:write', on),
    people: can(asker, 'people:read', on),
  }
  return (Object.keys(parts) as Part[]).filter((part) => parts[part])
}
