import { randomId } from '@/components/edits/random-id'
import { personHeader } from '@/lib/auth/person-header'
import { beatEvery } from '@/lib/here/pace'
import type { Beat, Doing, HereAnswer, OpenRecord, Other } from '@/lib/here/schema'
import { onHere, onLineChanged } from './here-events'

/** In milliseconds: how long after a key somebody still writes, and after a key or a tap somebody is still there. */
const writesFor = 60_000
const staysFor = 5 * 60_000
/** One change of the line brings several events. */
const atMostEvery = 2_000

type Opened = { person: string; record: OpenRecord; card: Element; onOthers: (others: Other[]) => void }

/**
 * Lets others know that this person has a record open, while the page is in sight and somebody is at it, and learns who else
 * has. Who cannot be asked is not here: without a line nobody is shown. Returns how to leave.
 */
export function beHere({ person, record, card, onOthers }: Opened): () => void {
  let id = randomId()
  let isHere = false
  let others: Other[] = []
  let doing: Doing = 'looking'
  let timer: ReturnType<typeof setTimeout> | undefined
  const last = { beat: 0, sign: Date.now(), key: -Infinity }
  const know = (now: Other[]) => {
    if (others.length + now.length > 0) onOthers((others = now))
  }

  async function beat() {
    clearTimeout(timer)
    const now = Date.now()
    if (document.visibilityState === 'hidden' || now - last.sign > staysFor) return leave()
    timer = setTimeout(() => void beat(), beatEvery)
    isHere = true
    last.beat = now
    doing = now - last.key < writesFor ? 'writing' : 'looking'
    const found = await tell(person, { id, record, doing })
    if (isHere && last.beat === now) know(found)
  }

  function leave() {
    clearTimeout(timer)
    if (!isHere) return
    isHere = false
    know([])
    void tell(person, { id, record, doing: 'gone' })
    id = randomId() // who comes back comes anew: the leaving and a late beat may arrive in either order
  }

  const ending = new AbortController()
  const { signal } = ending
  const onSign = () => {
    last.sign = Date.now()
    if (!isHere && document.visibilityState === 'visible') void beat()
  }
  const onKey = () => {
    last.key = Date.now()
    if (isHere && doing === 'looking') void beat()
  }
  for (const sign of ['keydown', 'pointerdown', 'pointermove', 'scroll']) addEventListener(sign, onSign, { signal, passive: true, capture: true })
  card.addEventListener('input', onKey, { signal })
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : onSign()), { signal })
  addEventListener('pagehide', leave, { signal })
  addEventListener('offline', () => know([]), { signal })
  addEventListener('online', () => void beat(), { signal })
  onLineChanged(() => void (isHere && Date.now() - last.beat > atMostEvery && beat()), signal)
  onHere((news) => {
    if (!isHere || news.record.type !== record.type || news.record.id !== record.id) return
    const rest = others.filter(({ id: each }) => each !== news.id)
    know(news.doing === 'gone' ? rest : [...rest, news])
  }, signal)
  void beat()
  return () => {
    ending.abort()
    leave()
  }
}

async function tell(person: string, beat: Beat): Promise<Other[]> {
  const isLast = beat.doing === 'gone'
  try {
    const response = await fetch('/api/here', {
      method: 'PUT',
      headers: { 'content-type': 'application/json', [personHeader]: person },
      body: JSON.stringify(beat),
      keepalive: isLast,
      signal: isLast ? null : AbortSignal.timeout(15_000),
    })
    return response.ok ? ((await response.json()) as HereAnswer).others : []
  } catch {
    return [] // no line: the next beat asks again
  }
}
