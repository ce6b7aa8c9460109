import { z } from 'zod'
import { AssessmentState, ContributionOutcome, ReturnGround, Role } from '@/lib/db/generated/enums'

const inAssessment = z.object({ assessmentId: z.uuid() })
const onAnswer = inAssessment.extend({ code: z.string() })

/** Where a thread stands: at an answer, or at a paragraph of the profile by its number on that day and the slug of its dimension. */
const place = z.union([z.object({ code: z.string() }), z.object({ findingId: z.uuid(), number: z.string(), dimension: z.string() })])
const onThread = inAssessment.extend({ threadId: z.uuid(), place })
const onAssignment = inAssessment.extend({ assignmentId: z.uuid() })

/** Everything that is told by mail, by kind: ids and codes, never a text. The outbox words it when it is sent. */
export const notice = z.discriminatedUnion('kind', [
  // invitations
  z.object({ kind: z.literal('appointed'), payload: inAssessment.extend({ role: z.enum(Role) }) }),
  z.object({ kind: z.literal('editorAppointed'), payload: z.object({}) }),
  // what is asked of a person; `first`: nothing was handed to this institution before, so its contributors are invited by it
  z.object({ kind: z.literal('handedOver'), payload: onAssignment.extend({ first: z.boolean() }) }),
  z.object({ kind: z.literal('assignmentDue'), payload: onAssignment.extend({ when: z.enum(['soon', 'overdue']) }) }),
  z.object({ kind: z.literal('reminder'), payload: inAssessment.extend({ institutionId: z.uuid() }) }),
  z.object({ kind: z.literal('answerSubmitted'), payload: onAnswer }),
  z.object({ kind: z.literal('answerReturned'), payload: onAnswer.extend({ ground: z.enum(ReturnGround) }) }),
  z.object({ kind: z.literal('contributionSubmitted'), payload: onAnswer.extend({ institutionId: z.uuid() }) }),
  z.object({ kind: z.literal('formReadBack'), payload: onAnswer.extend({ institutionId: z.uuid() }) }),
  // comments
  z.object({ kind: z.literal('mentioned'), payload: onThread }),
  z.object({ kind: z.literal('threadOpened'), payload: onThread }),
  z.object({ kind: z.literal('threadAnswered'), payload: onThread }),
  // news
  z.object({ kind: z.literal('answerAccepted'), payload: onAnswer }),
  z.object({ kind: z.literal('contributionJudged'), payload: onAnswer.extend({ outcome: z.enum(ContributionOutcome) }) }),
  z.object({ kind: z.literal('stateChanged'), payload: inAssessment.extend({ to: z.enum(AssessmentState), back: z.boolean() }) }),
  z.object({ kind: z.literal('administratorAppointed'), payload: inAssessment.extend({ role: z.enum(Role) }) }),
])
export type NoticeContent = z.infer<typeof notice>
type NoticeKind = NoticeContent['kind']
export type Place = z.infer<typeof place>

/** What a person may switch off; invitations always come. */
export const groupOf = {
  appointed: 'invitation',
  editorAppointed: 'invitation',
  handedOver: 'asked',
  assignmentDue: 'asked',
  reminder: 'asked',
  answerSubmitted: 'asked',
  answerReturned: 'asked',
  contributionSubmitted: 'asked',
  formReadBack: 'asked',
  mentioned: 'comments',
  threadOpened: 'comments',
  threadAnswered: 'comments',
  answerAccepted: 'news',
  contributionJudged: 'news',
  stateChanged: 'news',
  administratorAppointed: 'news',
} as const satisfies Record<NoticeKind, 'invitation' | 'asked' | 'comments' | 'news'>

/** Whether a notice goes at once; all others wait for the daily digest. */
export const isAtOnce = ({ kind, payload }: NoticeContent) =>
  groupOf[kind] === 'invitation' || kind === 'mentioned' || (kind === 'handedOver' && payload.first)

type ThreadNotice = Extract<NoticeContent, { kind: 'mentioned' | 'threadOpened' | 'threadAnswered' }>
/** Whether a notice is about a thread, which not everybody of an assessment may read. */
export const isOnThread = (content: NoticeContent): content is ThreadNotice => 'threadId' in content.payload
