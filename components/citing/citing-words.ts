import 'server-only'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { Person } from '@/lib/db/as-person'
import type { FrameworkTexts } from '@/lib/framework/texts'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { can } from '@/lib/permissions'
import type { CitingOfPage } from './citing-context'

/** What the blocks of citations on a page of an assessment need, for `CitingProvider`. */
export async function citingOfPage(person: Person, assessment: AssessmentInView, framework: Pick<FrameworkTexts, 'evidenceKinds'>, locale: Locale): Promise<CitingOfPage> {
  return {
    words: await wordsOf(locale, 'citing'),
    formWords: await wordsOf(locale, 'sourceForm'),
    failures: await wordsOf(locale, 'answers'),
    locale: formatTag(locale),
    assessmentId: assessment.id,
    kinds: framework.evidenceKinds.map(({ code, label }) => ({ code, label })),
    mayAdd: can(person, 'source:add', { assessment }),
  }
}
