import { type AnswerState, type AssessmentState, type ContributionState, PublicationLevel, type Role, type ThreadAudience } from '@/lib/db/generated/enums'
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
  /** `openedToIom`: the focal point shows IOM the contributions to this indicator */
  contribution?: { state: ContributionState; isOfAsker: boolean; openedToIom?: boolean }
  thread?: { audience: ThreadAudience; createdByIom: boolean }
  /** an entry of the register; left out: the register itself */
  source?: { level: PublicationLevel; isOfAskersInstitution: boolean }
  /** somebody else who has the answer, contribution or paragraph open */
  other?: { role: Role; isOfAskersInstitution: boolean }
}

type Rule = (asker: Asker, on: Resource) => boolean

const has = (on: Resource, ...roles: Role[]) =>
  on.assessment?.participation != null && roles.includes(on.assessment.participation.role)
const isIn = (on: Resource, ...states: AssessmentState[]) => on.assessment != null && states.includes(on.assessment.state)
const isOpen = (on: Resource) => isIn(on, 'launch', 'dataCollection', 'drafting')
/** Answers and contributions are written. */
const isWorking = (on: Resource) => isIn(on, 'dataCollection', 'drafting')

/** Roles of IOM's people: they see an answer from its submission on. */
const iom: Role[] = ['reviewer', 'editor']
/** Roles that write on the Government's side. */
const writers: Role[] = ['focalPoint', 'researcher']

const maySeeThread = (on: Resource) => on.thread != null && (on.thread.audience === 'shared' || has(on, ...iom))
const mayReadSubject = (asker: Asker, on: Resource): boolean => rules[on.answer ? 'answer:read' : 'finding:read'](asker, on)

/** The other works on the asker's side: the country's, IOM's, or the asker's own institution. */
const isOnOwnSide = (on: Resource) => {
  const side = [writers, iom].find((roles) => has(on, ...roles))
  if (side) return on.other != null && side.includes(on.other.role)
  return has(on, 'contributor') && on.other?.role === 'contributor' && on.other.isOfAskersInstitution
}

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
  'reminder:send': (_, on) => has(on, 'focalPoint') && isOpen(on), // of what is handed out and still open
  'office:write': (_, on) => has(on, 'focalPoint', 'editor') && isOpen(on), // where answers to mails go

  // answers: the focal point's side always, IOM from submission on
  'answer:read': (_, on) => has(on, ...writers) || (has(on, ...iom) && on.answer != null && on.answer.state !== 'draft'),
  /** the text as it stands now: of a returned answer IOM's people read the submission, while the Government writes it anew */
  'answer:readNow': (_, on) =>
    has(on, ...writers) || (has(on, ...iom) && (on.answer?.state === 'submitted' || on.answer?.state === 'accepted')),
  'answer:write': (_, on) =>
    has(on, ...writers) && isIn(on, 'dataCollection', 'drafting') && (on.answer == null || on.answer.state === 'draft' || on.answer.state === 'returned'),
  'answer:submit': (_, on) => has(on, 'focalPoint') && isIn(on, 'dataCollection', 'drafting'),
  'question:read': (_, on) => has(on, ...writers, ...iom) || (has(on, 'contributor') && on.handedToAsker === true),

  'answer:review': (_, on) => has(on, ...iom) && isWorking(on) && (on.answer?.state === 'submitted' || on.answer?.state === 'accepted'),
  'answer:open': (_, on) => has(on, 'focalPoint') && isWorking(on), // shows IOM the contributions, and what was written before submission
  'draft:write': (_, on) => on.assessment?.participation != null, // the box of an act: theirs alone, whatever the act needs

  // contributions: an institution's own while it writes, the focal point's from its submission on, IOM's only when opened
  'contribution:read': (_, on) =>
    (has(on, 'contributor') && on.contribution?.isOfAsker === true) ||
    (has(on, ...writers) && on.contribution?.state === 'submitted') ||
    (has(on, ...iom) && on.contribution?.state === 'submitted' && on.contribution.openedToIom === true),
  'contribution:write': (_, on) =>
    has(on, 'contributor') && isWorking(on) && on.handedToAsker === true && on.contribution?.isOfAsker === true && on.contribution.state === 'draft',
  'contribution:submit': (_, on) => has(on, 'contributor') && isWorking(on) && on.handedToAsker === true && on.contribution?.isOfAsker === true,
  'contribution:judge': (_, on) => has(on, 'focalPoint') && isWorking(on) && on.contribution?.state === 'submitted',
  'contribution:enter': (_, on) => has(on, 'focalPoint') && isWorking(on), // from a form that an institution sent on paper or in Word

  // threads: with whoever reads what they are about; an internal one is IOM's alone
  'thread:read': (asker, on) => maySeeThread(on) && mayReadSubject(asker, on),
  'thread:write': (asker, on) => isOpen(on) && has(on, ...writers, ...iom) && maySeeThread(on) && mayReadSubject(asker, on),
  'thread:settle': (asker, on) =>
    isOpen(on) && maySeeThread(on) && mayReadSubject(asker, on) && (on.thread?.createdByIom ? has(on, ...iom) : has(on, 'focalPoint')),
  'thread:internal': (_, on) => has(on, ...iom), // opens threads for IOM alone, and says what must be settled
  'review:read': (_, on) => has(on, ...iom),

  // the register of sources: a contributor reads what is not internal and what their own institution added, and changes the latter
  'source:read': (_, on) => has(on, ...writers, ...iom) || (has(on, 'contributor') && (on.source?.level !== 'internal' || on.source.isOfAskersInstitution)),
  'source:readWhole': (_, on) => has(on, ...writers, ...iom) || (has(on, 'contributor') && (on.source?.level === 'public' || on.source?.isOfAskersInstitution === true)),
  'source:add': (_, on) => has(on, ...writers, 'editor', 'contributor') && isOpen(on),
  'source:write': (_, on) => (has(on, ...writers, 'editor') || (has(on, 'contributor') && on.source?.isOfAskersInstitution === true)) && isOpen(on),
  'source:merge': (_, on) => has(on, 'focalPoint', 'editor') && isOpen(on),
  // files kept with an entry: for whoever reads the whole of it, and whoever may change it
  'evidence:read': (asker, on): boolean => rules['source:readWhole'](asker, on),
  'evidence:write': (asker, on): boolean => rules['source:write'](asker, on),

  // who is here: whoever may open it shows that they have it open, and to their own side alone. IOM and the country never learn
  // of each other in this way, nor institutions of one another, nor the focal point who of an institution is writing
  'here:show': (asker, on): boolean =>
    on.contribution ? has(on, 'contributor') && on.handedToAsker === true && on.contribution.isOfAsker : mayReadSubject(asker, on),
  'here:see': (asker, on): boolean => isOnOwnSide(on) && rules['here:show'](asker, on),

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

/** The part of a query's `where` on answers that leaves only those the asker may read as they stand, by the rule `answer:readNow`. */
export const readableAnswers = (asker: Asker, assessment: NonNullable<Resource['assessment']>) => {
  const states: AnswerState[] = ['draft', 'submitted', 'accepted', 'returned']
  return { state: { in: states.filter((state) => can(asker, 'answer:readNow', { assessment, answer: { state } })) } }
}

/** The part of a query's `where` on the register that leaves only the entries the asker may read, by the rule `source:read`. */
export const readableSources = (asker: Asker, assessment: NonNullable<Resource['assessment']> & { participation: { institutionId: string | null } | null }) => {
  const levels = (isOfAskersInstitution: boolean) =>
    Object.values(PublicationLevel).filter((level) => can(asker, 'source:read', { assessment, source: { level, isOfAskersInstitution } }))
  const institutionId = assessment.participation?.institutionId
  return { OR: [{ level: { in: levels(false) } }, ...(institutionId ? [{ institutionId, level: { in: levels(true) } }] : [])] }
}
