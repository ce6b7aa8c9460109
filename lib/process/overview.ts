import 'server-only'
import { progressOf, type Progress } from '@/lib/answers/progress'
import { listStandings } from '@/lib/answers/queries'
import { findAssessment, type AssessmentInView } from '@/lib/assessments/queries'
import { openParts } from '@/lib/assessments/tabs'
import type { PersonTx } from '@/lib/db/as-person'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { indicatorsIn, type FrameworkTexts } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { listAssignments, listParticipants } from '@/lib/people/queries'
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

export type HandedIndicator = { code: string; question: string; guidance: string; isTranslated: boolean; dueOn: Date | null }

/** The indicators handed to the asker's institution, in their order; the earliest due date where one was handed twice. */
async function listHanded(tx: PersonTx, assessment: AssessmentInView, framework: FrameworkTexts): Promise<HandedIndicator[]> {
  const assignments = (await listAssignments(tx, assessment.id)).filter(({ institutionId }) => institutionId === assessment.participation?.institutionId)
  const dueOn = new Map<string, Date | null>()
  for (const { dueOn: due, indicators } of assignments)
    for (const { indicator } of indicators) {
      const before = dueOn.get(indicator.code)
      dueOn.set(indicator.code, before && (!due || before < due) ? before : due)
    }
  return framework.dimensions
    .flatMap(indicatorsIn)
    .filter(({ code }) => dueOn.has(code))
    .map(({ code, question, guidance, untranslated }) => ({
      code,
      question,
      guidance,
      isTranslated: !untranslated.includes('question'),
      dueOn: dueOn.get(code) ?? null,
    }))
}
