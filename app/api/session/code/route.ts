import type { z } from 'zod'
import type { CodeAnswer } from '@/lib/auth/session-answer'
import { askAgain, askToSignInAgain, enterAgain, enterCodeAgain } from '@/lib/auth/sign-in-again'
import { isSameOrigin } from '@/lib/edits/same-origin'

/** Mails a code to the person for whom a page was drawn, so that they can go on in it after their session ended. */
export async function POST(request: Request) {
  const asked = await bodyOf(request, askAgain)
  if (!asked) return new Response(null, { status: 404 })
  const outcome = await askToSignInAgain(asked)
  return outcome === 'asked' ? answer({ ok: true }, 200) : answer({ ok: false, error: outcome }, outcome === 'tooOften' ? 429 : 503)
}

/** Signs that person in again by the code of the mail. */
export async function PUT(request: Request) {
  const entered = await bodyOf(request, enterAgain)
  if (!entered) return answer({ ok: false, error: 'codeFormat' }, 400)
  return (await enterCodeAgain(entered)) ? answer({ ok: true }, 200) : answer({ ok: false, error: 'codeWrong' }, 400)
}

const answer = (body: CodeAnswer, status: number) => Response.json(body, { status, headers: { 'cache-control': 'no-store' } })

/** The body as the schema reads it; null for another shape, and for a page of another site. */
async function bodyOf<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S> | null> {
  if (!isSameOrigin(request)) return null
  const parsed = schema.safeParse(await request.json().catch(() => null))
  return parsed.success ? parsed.data : null
}
