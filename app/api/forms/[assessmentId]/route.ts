import { answer, answering, writerOf } from '@/lib/answering'
import { findAssessment } from '@/lib/assessments/queries'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { differencesOf } from '@/lib/forms/differences'
import { listFormInstitutions, listStandings } from '@/lib/forms/queries'
import { readForm, type ReadForm } from '@/lib/forms/read-form'
import { readBody } from '@/lib/forms/read-body'
import { largestForm } from '@/lib/forms/schema'

/** Says what a Word form would change. Stores nothing. */
export const PUT = (request: Request, { params }: RouteContext<'/api/forms/[assessmentId]'>) =>
  answering(async () => {
    const { assessmentId } = await params
    const person = await writerOf(request)
    await asPerson(person, (tx) => placesFor(tx, assessmentId)) // nobody else's file is even read
    const form = readForm(await readBody(request, largestForm))
    return answer(await asPerson(person, (tx) => compare(tx, assessmentId, form)))
  })

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
