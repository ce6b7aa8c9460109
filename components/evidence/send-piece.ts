import { personHeader } from '@/lib/auth/person-header'
import type { UploadAnswer } from '@/lib/evidence/schema'
import type { SendPiece } from './upload'

export type Target = { assessmentId: string; sourceId: string; person: string }

/** A line on which nothing moves for so long is down, whatever it says. */
const silenceMs = 60_000

/** Sends pieces of one file under one id. By XMLHttpRequest, which tells how much has left the browser. */
export const sendPiecesTo =
  ({ assessmentId, sourceId, person }: Target, id: string, { name, size }: File): SendPiece =>
  (at, piece, { onProgress, signal }) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest()
      const asked = new URLSearchParams({ assessment: assessmentId, source: sourceId, name, size: String(size), at: String(at) })
      let silence: ReturnType<typeof setTimeout> | undefined
      const moved = () => {
        clearTimeout(silence)
        silence = setTimeout(() => request.abort(), silenceMs)
      }
      const abort = () => request.abort()
      request.open('PUT', `/api/evidence/${id}?${asked}`)
      request.setRequestHeader('content-type', 'application/octet-stream')
      request.setRequestHeader(personHeader, person)
      request.upload.onprogress = ({ loaded }) => {
        moved()
        onProgress(loaded)
      }
      request.onloadend = () => {
        clearTimeout(silence)
        signal.removeEventListener('abort', abort)
        resolve(answerOf(request.responseText))
      }
      signal.addEventListener('abort', abort)
      moved()
      request.send(piece)
    })

/** Tells the server that the rest will not come. Unheard, it forgets the upload after a day. */
export const forgetUpload = (id: string, person: string) =>
  void fetch(`/api/evidence/${id}`, { method: 'DELETE', headers: { [personHeader]: person } }).catch(() => undefined)

/** Null for what is no answer of ours: none at all, or a page of a proxy. */
function answerOf(body: string): UploadAnswer | null {
  try {
    const answer: unknown = JSON.parse(body)
    return typeof answer === 'object' && answer !== null ? (answer as UploadAnswer) : null
  } catch {
    return null
  }
}
