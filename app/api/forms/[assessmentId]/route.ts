import { findAssessment } from '@/lib/assessments/queries'
import { findSession } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { isUnavailable } from '@/lib/db/unavailable'
import { isSameOrigin } from '@/lib/edits/same-origin'
import { ExpectedError, isExpectedError, statusOf } from '@/lib/errors'
import { differencesOf } from '@/lib/forms/differences'
import { listFormInstitutions, listStandings } from '@/lib/forms/queries'
import { readForm, type ReadForm } from '@/lib/forms/read-form'
import { readBody } from '@/lib/forms/read-body'
import { largestForm } from '@/lib/forms/schema'

/** Says what a Word form would change. Stores nothing. */
export async function PUT(request: Request, { params }: RouteContext<'/api/forms/[assessmentId]'>) {
  const { assessmentId } = await params
  try {
    if (!isSameOrigin(request)) throw new ExpectedError('notFound')
    const session = await findSession()
    if (!session) throw new ExpectedError('signedOut')
    await asPerson(session.person, (tx) => placesFor(tx, assessmentId)) // nobody else's file is even read
    const form = readForm(await readBody(request, largestForm))
    return respond(await asPerson(session.person, (tx) => compare(tx, assessmentId, form)), 200)
  } catch (error) {
    if (isUnavailable(error)) return respond({ error: 'unavailable' }, 503)
    if (!isExpectedError(error)) throw error
    return respond({ error: error.code, ...(error.details.fields ? { fields: error.details.fields } : {}) }, statusOf[error.code])
  }
}

async function placesFor(tx: PersonTx, assessmentId: string) {
  const assessment = await findAssessment(tx, assessmentId)
  const institutions = assessment ? await listFormInstitutions(tx, assessment) : []
  if (!assessment || institutions.length === 0) throw new ExpectedError('notFound')
  return { assessment, institutions }
}

async function compare(tx: PersonTx, assessmentId: string, form: ReadForm) {
  const { assessment, institutions } = await placesFor(tx, assessmentId)
  const institution = institutions.find(({ id }) => id === form.institutionId)
  if (form.assessmentId !== assessment.id || !institution) throw new ExpectedError('invalid', { fields: { file: ['otherAssessment'] } })
  if (form.frameworkId !== assessment.frameworkId) throw new ExpectedError('invalid', { fields: { file: ['oldFramework'] } })
  const { id, name, locale } = institution
  return { institution: { id, name, locale }, differences: differencesOf(form.entries, await listStandings(tx, assessment, institution)) }
}

const respond = (answer: object, status: number) => Response.json(answer, { status, headers: { 'cache-control': 'no-store' } })
