import 'server-only'
import { progressOf, type Progress } from '@/lib/answers/progress'
import { listStandings } from '@/lib/answers/queries'
import { dayText } from '@/lib/assessments/dates'
import { findAssessment, type AssessmentInView } from '@/lib/assessments/queries'
import { openParts } from '@/lib/assessments/tabs'
import { listHandouts } from '@/lib/contributions/queries'
import { isOverdue, type OwnStanding, ownStandingOf } from '@/lib/contributions/standing'
import type { PersonTx } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { indicatorsIn, type FrameworkTexts } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { listParticipants } from '@/lib/people/queries'
import { can } from '@/lib/permissions'
import { listFacts, nextStepIn } from './facts'

/** What the overview of one assessment shows this person; null when there is none or it is not theirs. At most eight statements. */
export async function readOverview(tx: PersonTx, assessmentId: string, locale: Locale) {
  const assessment = await findAssessment(tx, assessmentId)
  if (!assessment) return null
  const on = { assessment }
  const facts = (await listFacts(tx, [assessment])).get(assessment.id)
  const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
  if (!facts || !framework) return null
  return {
    assessment,
    facts,
    next: nextStepIn(assessment, facts),
    parts: openParts(tx.person, assessment),
    dimensions: can(tx.person, 'progress:read', on) ? await listDimensionProgress(tx, assessment, framework) : null,
    participants: can(tx.person, 'people:read', on) ? await listParticipants(tx, assessment.id) : null,
    handed: assessment.participation?.role === 'contributor' ? await listHanded(tx, assessment, framework) : null,
    /** Why IOM sent the answers back: for those who write or read them. */
    returnReason: can(tx.person, 'progress:read', on) ? assessment.returnReason : null,
    mayManage: can(tx.person, 'assessment:manage', on),
    mayHand: can(tx.person, 'assignment:write', on),
    mayContribute: can(tx.person, 'contribution:write', { ...on, handedToAsker: true, contribution: { state: 'draft', isOfAsker: true } }),
  }
}

export type DimensionProgress = Pick<FrameworkTexts['dimensions'][number], 'number' | 'slug' | 'name' | 'untranslated'> & { progress: Progress }

async function listDimensionProgress(tx: PersonTx, assessment: AssessmentInView, framework: FrameworkTexts): Promise<DimensionProgress[]> {
  const standings = await listStandings(tx, assessment)
  return framework.dimensions.map((dimension) => {
    const codes = new Set(indicatorsIn(dimension).map(({ code }) => code))
    const { number, slug, name, untranslated } = dimension
    return { number, slug, name, untranslated, progress: progressOf(standings.filter(({ code }) => codes.has(code))) }
  })
}

export type HandedIndicator = { code: string; question: string; isTranslated: boolean; dueOn: string | null; isOverdue: boolean; standing: OwnStanding }

/** The indicators handed to the asker's institution, in their order, each with where its contribution stands. */
async function listHanded(tx: PersonTx, assessment: AssessmentInView, framework: FrameworkTexts): Promise<HandedIndicator[]> {
  const today = dayText(new Date())
  const handed = new Map((await listHandouts(tx, assessment)).map((handout) => [handout.code, handout]))
  return framework.dimensions.flatMap(indicatorsIn).flatMap(({ code, question, untranslated }) => {
    const handout = handed.get(code)
    if (!handout) return []
    const { dueOn } = handout
    return [{ code, question, isTranslated: !untranslated.includes('question'), dueOn, isOverdue: isOverdue(handout, today), standing: ownStandingOf(handout) }]
  })
}
