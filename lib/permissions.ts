import type { AnswerState, AssessmentState, Role } from '@/lib/db/generated/enums'
import { ExpectedError } from '@/lib/errors'

/**
 * Who may do what: the only place where it is decided. Deny first: what no rule allows is refused, and a refusal looks like
 * a missing row. Row-level security keeps assessments apart below this; the limits inside one assessment are here.
 */
export type Asker = { id: string; isAdministrator: boolean; isEditor: boolean }

/** What an act is about. `participation` is the asker's own part in the assessment; null for whoever takes no part. */
export type Resource = {
  assessment?: { state: AssessmentState; participation: { role: Role } | null } | null
  /** whether the indicator is handed to the asker's institution */
  handedToAsker?: boolean
  answer?: { state: AnswerState }
}

type Rule = (asker: Asker, on: Resource) => boolean

const has = (on: Resource, ...roles: Role[]) =>
  on.assessment?.participation != null && roles.includes(on.assessment.participation.role)
const isIn = (on: Resource, ...states: AssessmentState[]) => on.assessment != null && states.includes(on.assessment.state)
const isOpen = (on: Resource) => isIn(on, 'launch', 'dataCollection', 'drafting')

/** Roles of IOM's people: they see an answer from its submission on. */
const iom: Role[] = ['reviewer', 'editor']
/** Roles that write on the Government's side. */
const writers: Role[] = ['focalPoint', 'researcher']

const rules = {
  // the installation
  'people:manage': (asker) => asker.isAdministrator,
  'territory:manage': (asker) => asker.isAdministrator,
  'translation:correct': (asker) => asker.isAdministrator || asker.isEditor,
  'assessment:create': (asker) => asker.isEditor,

  // one assessment
  'assessment:read': (_, on) => on.assessment?.participation != null,
  'assessment:manage': (_, on) => has(on, 'editor') && isOpen(on),
  'assessment:exportFile': (_, on) => has(on, 'focalPoint'), // the private file: the Government's own answers
  'progress:read': (_, on) => has(on, ...writers, ...iom),
  'people:read': (_, on) => has(on, ...writers, ...iom, 'clearingAuthority'),
  'participant:appoint': (_, on) => has(on, 'editor') && isOpen(on),
  'participant:appointHelper': (_, on) => has(on, 'focalPoint', 'editor') && isOpen(on), // researcher, contributor
  'assignment:write': (_, on) => has(on, 'focalPoint') && isOpen(on),

  // answers: the focal point's side always, IOM from submission on
  'answer:read': (_, on) => has(on, ...writers) || (has(on, ...iom) && on.answer != null && on.answer.state !== 'draft'),
  'answer:write': (_, on) =>
    has(on, ...writers) && isIn(on, 'dataCollection', 'drafting') && (on.answer == null || on.answer.state === 'draft' || on.answer.state === 'returned'),
  'answer:submit': (_, on) => has(on, 'focalPoint') && isIn(on, 'dataCollection', 'drafting'),
  'question:read': (_, on) => has(on, ...writers, ...iom) || (has(on, 'contributor') && on.handedToAsker === true),

  // the register of sources
  'source:read': (_, on) => has(on, ...writers, ...iom, 'contributor'),
  'source:write': (_, on) => has(on, ...writers, 'editor') && isOpen(on),

  // the profile: a draft is read by those who write it and by the focal point; the clearing authority from clearance on
  'finding:read': (_, on) => has(on, ...iom, 'focalPoint'),
  'finding:write': (_, on) => has(on, 'editor') && isIn(on, 'dataCollection', 'drafting'),
  'convention:write': (_, on) => has(on, 'editor', 'focalPoint') && isIn(on, 'dataCollection', 'drafting'),
  'profile:read': (_, on) =>
    has(on, ...iom, 'focalPoint') || (has(on, 'clearingAuthority') && isIn(on, 'clearance', 'published')),
} satisfies Record<string, Rule>

export type Permission = keyof typeof rules
export const permissions = Object.keys(rules) as Permission[]

/** Whether the asker may; pages hide with it what the action refuses with `authorise`. */
export const can = (asker: Asker, permission: Permission, on: Resource = {}): boolean => rules[permission](asker, on)

/** @throws ExpectedError `notFound`: a forbidden thing and a missing one look the same. */
export function authorise(asker: Asker, permission: Permission, on: Resource | null = {}): asserts on {
  if (!on || !can(asker, permission, on)) throw new ExpectedError('notFound')
}

/** The part of a query's `where` on answers that leaves only those the asker may read, by the rule `answer:read`. */
export const readableAnswers = (asker: Asker, assessment: NonNullable<Resource['assessment']>) => {
  const states: AnswerState[] = ['draft', 'submitted', 'accepted', 'returned']
  return { state: { in: states.filter((state) => can(asker, 'answer:read', { assessment, answer: { state } })) } }
}
