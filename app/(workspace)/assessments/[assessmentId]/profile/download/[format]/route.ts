import { notFound } from 'next/navigation'
import { readAssessmentFile } from '@/lib/assessments/file/queries'
import { findAssessment } from '@/lib/assessments/queries'
import { requirePerson } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import { can } from '@/lib/permissions'
import { renderDocx } from '@/lib/profiles/docx'
import type { ProfileDocument } from '@/lib/profiles/document'
import { downloadHeaders, type Format, isFormat } from '@/lib/profiles/formats'
import { renderHtml } from '@/lib/profiles/html'
import { renderJson } from '@/lib/profiles/json'
import { renderPdf } from '@/lib/profiles/pdf'
import { findProfile } from '@/lib/profiles/queries'

/** The profile as a file. It is read in one transaction and set outside it: printing may take a second. */
export async function GET(_: Request, { params }: RouteContext<'/assessments/[assessmentId]/profile/download/[format]'>) {
  const { assessmentId, format } = await params
  if (!isFormat(format)) notFound()
  const person = await requirePerson(`/assessments/${assessmentId}/profile`)
  if (format === 'assessment') {
    const file = (await asPerson(person, (tx) => readPrivateFile(tx, assessmentId))) ?? notFound()
    return new Response(`${JSON.stringify(file.content, null, 2)}\n`, { headers: downloadHeaders(format, file.code, file.code) })
  }
  const profile = (await asPerson(person, (tx) => findProfile(tx, assessmentId))) ?? notFound()
  const { assessment, document } = profile
  return new Response(await rendered(format, document), { headers: downloadHeaders(format, assessment.code, document.title) })
}

async function rendered(format: Exclude<Format, 'assessment'>, document: ProfileDocument): Promise<BodyInit> {
  switch (format) {
    case 'html':
      return renderHtml(document)
    case 'json':
      return renderJson(document)
    case 'docx':
      return new Uint8Array(await renderDocx(document))
    case 'pdf':
      return new Uint8Array((await renderPdf(document, { creationTime: new Date() })).pdf)
  }
}

/** The file with the answers: the focal point's alone. */
async function readPrivateFile(tx: PersonTx, id: string) {
  const assessment = await findAssessment(tx, id)
  if (!assessment || !can(tx.person, 'assessment:exportFile', { assessment })) return null
  const content = await readAssessmentFile(tx, assessment.id)
  return content && { code: assessment.code, content }
}
