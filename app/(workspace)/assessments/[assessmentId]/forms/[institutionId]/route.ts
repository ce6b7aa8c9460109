import { notFound } from 'next/navigation'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { formContent } from '@/lib/forms/content-of'
import { renderForm } from '@/lib/forms/docx'
import { listFormInstitutions, listStandings } from '@/lib/forms/queries'
import { formWords } from '@/lib/forms/words'
import { findFrameworkTexts } from '@/lib/framework/queries'
import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import { downloadHeaders } from '@/lib/profiles/formats'
import { formatDate } from '@/lib/i18n/dates'

/** The questionnaire of one institution as a Word file, in the language asked for (`?language=`) or the institution's. */
export async function GET(request: Request, { params }: RouteContext<'/assessments/[assessmentId]/forms/[institutionId]'>) {
  const { assessmentId, institutionId } = await params
  const person = await requirePerson(`/assessments/${assessmentId}/forms`)
  const wanted = new URL(request.url).searchParams.get('language')
  const found = await asPerson(person, async (tx) => {
    const assessment = await findAssessment(tx, assessmentId)
    const institution = assessment && (await listFormInstitutions(tx, assessment)).find(({ id }) => id === institutionId)
    if (!assessment || !institution) return null
    const locale = isLocale(wanted) ? wanted : isLocale(institution.locale) ? institution.locale : defaultLocale
    const framework = await findFrameworkTexts(tx, assessment.frameworkId, locale)
    if (!framework) return null
    const standings = await listStandings(tx, assessment, institution)
    return { locale, code: assessment.code, content: formContent({ assessment, institution, framework, standings, inWords: (date) => formatDate(locale, date) }) }
  })
  if (!found) notFound()
  const { content, locale, code } = found
  const words = await formWords(locale, content.dueOn)
  return new Response(new Uint8Array(await renderForm(content, words)), { headers: downloadHeaders('docx', `${code}-form`, `${words.title}, ${content.institution.name}`) })
}
