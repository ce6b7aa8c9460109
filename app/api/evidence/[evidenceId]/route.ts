import { z } from 'zod'
import { answer, answering, writerOf } from '@/lib/answering'
import { requirePerson } from '@/lib/auth/session'
import { asPerson } from '@/lib/db/as-person'
import { ExpectedError } from '@/lib/errors'
import { dropUpload } from '@/lib/evidence/commands'
import { fileHeaders } from '@/lib/evidence/file-headers'
import { Line } from '@/lib/evidence/line'
import { findDownload } from '@/lib/evidence/queries'
import { receivePiece } from '@/lib/evidence/receive'
import { downloadInput, uploadInput } from '@/lib/evidence/schema'
import { storedBytes, streamOf } from '@/lib/evidence/stored-bytes'

type Context = RouteContext<'/api/evidence/[evidenceId]'>

/** Takes a file, whole or piece by piece: `lib/evidence/schema.ts` describes the address and the answers. */
export async function PUT(request: Request, { params }: Context) {
  const line = new Line(request.body)
  const told = await answering(async () => {
    const person = await writerOf(request)
    const parsed = uploadInput.safeParse({ ...(await asked(request, params)) })
    if (!parsed.success) throw new ExpectedError('invalid')
    const outcome = await receivePiece(person, parsed.data, line)
    return answer(outcome, 'refused' in outcome ? 422 : 'kept' in outcome ? 201 : 202)
  })
  await line.rest()
  return told
}

/** Gives a file back as it came, to be kept and never shown: in a browser nothing of it can run. */
export const GET = (request: Request, { params }: Context) =>
  answering(async () => {
    const parsed = downloadInput.safeParse(await asked(request, params))
    const person = await requirePerson(parsed.success ? `/assessments/${parsed.data.assessment}/sources` : undefined) // a link from a page that stood open
    const file = parsed.success ? await asPerson(person, (tx) => findDownload(tx, parsed.data.assessment, parsed.data.id)) : null
    if (!file) throw new ExpectedError('notFound')
    return new Response(streamOf(storedBytes(person, file.fileId, file.size)), { headers: fileHeaders(file) })
  })

/** Forgets an upload that was not finished; one that was is not touched, whoever asks. */
export const DELETE = (request: Request, { params }: Context) =>
  answering(async () => {
    const person = await writerOf(request)
    const { id } = await asked(request, params)
    const dropped = z.uuid().safeParse(id).success ? await asPerson(person, (tx) => dropUpload(tx, id)) : 0
    if (dropped === 0) throw new ExpectedError('notFound')
    return new Response(null, { status: 204 })
  })

const asked = async (request: Request, params: Context['params']) => ({
  ...Object.fromEntries(new URL(request.url).searchParams),
  id: (await params).evidenceId,
})
