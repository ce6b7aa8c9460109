import type { AssessmentInView } from '@/lib/assessments/queries'
import { assessmentName } from '@/lib/assessments/name'
import { dayText } from '@/lib/assessments/dates'
import { type FrameworkTexts, indicatorsIn, labelOf } from '@/lib/framework/texts'
import { formChoices, type FormContent } from './content'
import type { Standing } from './differences'
import type { FormInstitution } from './queries'

type Parts = {
  assessment: AssessmentInView
  institution: FormInstitution
  framework: FrameworkTexts
  standings: readonly Standing[]
  /** an ISO date in the words of the framework's language */
  inWords: (date: string) => string
}

/** Everything that stands in the form of one institution, in the language of the framework's texts. */
export function formContent({ assessment, institution, framework, standings, inWords }: Parts): FormContent {
  const { locale } = framework
  const byCode = new Map(standings.map((standing) => [standing.code, standing]))
  return {
    assessmentId: assessment.id,
    institutionId: institution.id,
    frameworkId: framework.id,
    locale,
    assessment: assessmentName(assessment, locale),
    institution: { name: institution.name, locale: institution.locale },
    referenceDate: assessment.referenceDate && inWords(assessment.referenceDate),
    dueOn: institution.dueOn && inWords(dayText(institution.dueOn)),
    presences: Object.fromEntries(formChoices.map((code) => [code, labelOf(framework.presences, code)])) as FormContent['presences'],
    dimensions: framework.dimensions
      .map((dimension) => ({
        code: dimension.code,
        name: `${dimension.number}. ${dimension.name}`,
        indicators: indicatorsIn(dimension).flatMap((indicator) => {
          const standing = byCode.get(indicator.code)
          if (!standing) return []
          const { code, question, guidance, levels, evidence } = indicator
          const { version, presence, explanation, reason } = standing
          const expected = evidence.map((kind) => labelOf(framework.evidenceKinds, kind)).join(listSeparator[locale] ?? ', ')
          return [{ code, question, guidance, levels, expected, version, presence, explanation, reason }]
        }),
      }))
      .filter(({ indicators }) => indicators.length > 0),
  }
}

const listSeparator: Partial<Record<string, string>> = { ar: '، ' }
