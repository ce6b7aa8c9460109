import 'server-only'
import { isAnswered } from '@/lib/answers/progress'
import { listStandings } from '@/lib/answers/queries'
import { dayText } from '@/lib/assessments/dates'
import { findAssessment } from '@/lib/assessments/queries'
import { openParts } from '@/lib/assessments/tabs'
import { listHandouts } from '@/lib/contributions/queries'
import type { Handout } from '@/lib/contributions/schema'
import { isOverdue, type OwnStanding, ownStandingOf, standingsOf } from '@/lib/contributions/standing'
import type { PersonTx } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { indicatorsIn, type FrameworkTexts } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { listParticipants } from '@/lib/people/queries'
import { can } from '@/lib/permissions'
import { listQueue } from '@/lib/review/queries'
import { listAttention } from './attention'
import { listFacts, nextStepsIn } from './facts'
import { holdingsOf } from './holdings'
import { queueSpots } from './queue-spots'
import { type Tally, tallyOf, workOf } from './work'

/** What the overview of one assessment shows this person; null when there is none or it is not theirs. At most seven statements. */
export async function readOverview(tx: PersonTx, assessmentId: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  const framework = assessment && (await findFrameworkTexts(tx, assessment.frameworkId, locale))
  if (!assessment || !framework) return null
  const on = { assessment }
  const isContributor = assessment.participation?.role === 'contributor'
  const seesProgress = can(tx.person, 'progress:read', on)
  const answers = await listStandings(tx, assessment)
  const facts = (await listFacts(tx, [assessment], new Map([[assessment.id, answers.filter((answer) => !isAnswered(answer)).length]]))).get(assessment.id)
  if (!facts) return null
  const isWorking = assessment.state === 'dataCollection' || assessment.state === 'drafting'
  const queue = isWorking && can(tx.person, 'review:read', on) ? await listQueue(tx, assessment) : null
  // who has what in hand matters to IOM's people while it is written
  const handouts = queue && assessment.state === 'drafting' ? [] : await listHandouts(tx, assessment)
  const today = dayText(new Date())
  const codes = framework.dimensions.flatMap(codesIn)
  const standingOf = standingsOf(answers, handouts, today)
  const writes = isWorking && can(tx.person, 'answer:write', on)
  const handed = isContributor ? listHanded(handouts, framework, today) : null
  return {
    assessment,
    facts,
    steps: nextStepsIn(assessment, facts, {
      work: writes ? workOf(codes, standingOf, handouts, await listAttention(tx, assessment)) : null,
      queue: queue && queueSpots(queue),
      own: handed?.map(({ code, isOverdue, standing }) => ({ code, isOverdue, isOpen: standing === 'open', isReady: standing === 'ready' })) ?? null,
    }),
    queue,
    parts: openParts(tx.person, assessment),
    dimensions: seesProgress ? framework.dimensions.map((dimension) => dimensionIn(dimension, tallyOf(codesIn(dimension), standingOf))) : null,
    progress: { total: answers.length, answered: answers.length - facts.open },
    participants: can(tx.person, 'people:read', on) ? await listParticipants(tx, assessment.id) : null,
    holdings: holdingsOf(handouts, codes, today),
    handed,
    /** Why IOM sent the answers back: for those who write or read them. */
    returnReason: seesProgress ? assessment.returnReason : null,
    mayManage: can(tx.person, 'assessment:manage', on),
    mayHand: can(tx.person, 'assignment:write', on),
    mayRemind: can(tx.person, 'reminder:send', on),
    mayContribute: can(tx.person, 'contribution:write', { ...on, handedToAsker: true, contribution: { state: 'draft', isOfAsker: true } }),
    mayEnterForms: can(tx.person, 'contribution:enter', on),
  }
}

const codesIn = (dimension: FrameworkTexts['dimensions'][number]) => indicatorsIn(dimension).map(({ code }) => code)

export type DimensionInOverview = Pick<FrameworkTexts['dimensions'][number], 'number' | 'code' | 'slug' | 'name' | 'untranslated'> & { tally: Tally[] }

const dimensionIn = ({ number, code, slug, name, untranslated }: FrameworkTexts['dimensions'][number], tally: Tally[]): DimensionInOverview =>
  ({ number, code, slug, name, untranslated, tally })

export type HandedIndicator = { code: string; question: string; isTranslated: boolean; dueOn: string | null; isOverdue: boolean; submittedAt: Date | null; standing: OwnStanding }

/** The indicators handed to the asker's institution, in their order, each with where its contribution stands. */
function listHanded(handouts: readonly Handout[], framework: FrameworkTexts, today: string): HandedIndicator[] {
  const handed = new Map(handouts.map((handout) => [handout.code, handout]))
  return framework.dimensions.flatMap(indicatorsIn).flatMap(({ code, question, untranslated }) => {
    const handout = handed.get(code)
    if (!handout) return []
    const { dueOn, submittedAt } = handout
    return [{ code, question, isTranslated: !untranslated.includes('question'), dueOn, isOverdue: isOverdue(handout, today), submittedAt, standing: ownStandingOf(handout) }]
  })
}
