import { cookies } from 'next/headers'
import { findAssessment } from '@/lib/assessments/queries'
import { isSessionOpen } from '@/lib/auth/open-session'
import { findSession, sessionCookieName } from '@/lib/auth/session'
import { asPerson, type Person } from '@/lib/db/as-person'
import { mayHear } from '@/lib/edits/audience'
import { listen } from '@/lib/edits/listen'
import { maySeeHere, otherOf } from '@/lib/here/audience'
import type { HereNews } from '@/lib/here/schema'

const heartbeat = 20_000
const recheck = 60_000

/**
 * What others save in one assessment (`?assessment=<id>`), as server-sent events: `saved` with ids alone, `here` when somebody
 * opens or leaves a record, `again` when something may have been missed. Who takes part is asked at the beginning and every minute.
 */
export async function GET(request: Request) {
  const session = await findSession()
  const token = (await cookies()).get(sessionCookieName())?.value
  if (!session || !token) return new Response(null, { status: 401 })
  const id = new URL(request.url).searchParams.get('assessment') ?? ''
  const assessment = await findFor(session.person, id)
  if (!assessment) return new Response(null, { status: 404 })
  const stillMay = async () => ((await isSessionOpen(token)) ? findFor(session.person, id) : null)
  return new Response(stream(session.person, assessment, stillMay, request.signal), {
    headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
  })
}

const findFor = (person: Person, id: string) => asPerson(person, (tx) => findAssessment(tx, id))
type Found = NonNullable<Awaited<ReturnType<typeof findFor>>>

/** Sends until the reader leaves, the server stops, or the person may not hear any more. */
function stream(person: Person, found: Found, stillMay: () => Promise<Found | null>, signal: AbortSignal) {
  let assessment = found
  let stop = () => undefined as void
  const words = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async start(controller) {
      let open = true
      const say = (text: string) => open && controller.enqueue(words.encode(text))
      const leave = await listen({
        onNews: (news) => {
          if (news.assessmentId === assessment.id && mayHear(person, assessment, news)) say(`event: saved\ndata: ${JSON.stringify(news)}\n\n`)
        },
        onHere: (here) => {
          const news: HereNews = { ...otherOf(here), record: here.record }
          if (maySeeHere(person, assessment, here)) say(`event: here\ndata: ${JSON.stringify(news)}\n\n`)
        },
        onGap: () => say('event: again\ndata:\n\n'),
        onStop: () => stop(),
      })
      const beat = setInterval(() => say(':\n\n'), heartbeat)
      const check = setInterval(() => {
        stillMay().then(
          (may) => (may ? (assessment = may) : stop()),
          () => stop(), // the database is away: the browser comes again
        )
      }, recheck)
      stop = () => {
        if (!open) return
        open = false
        leave()
        clearInterval(beat)
        clearInterval(check)
        if (!signal.aborted) controller.close()
      }
      signal.addEventListener('abort', () => stop())
      if (signal.aborted) stop()
      say('retry: 3000\nevent: again\ndata:\n\n')
    },
    cancel: () => stop(),
  })
}
