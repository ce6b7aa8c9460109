import { hereFor } from './pace'
import type { Farewell, Here, OpenRecord } from './schema'

type Known = { here: Here; until: number }

/**
 * Who has which record open, as one server process has heard it from all of them. It is kept in memory alone: nothing tells
 * later who looked at what. Whoever is not heard of any more is forgotten.
 */
export class Gathering {
  private readonly known = new Map<string, Known>()

  /** @param now in milliseconds @returns what is new in it for those who look on; a beat that only goes on is not */
  hear(news: Here | Farewell, now: number): Here[] {
    const key = `${news.personId}:${news.id}`
    const before = this.known.get(key)?.here
    const until = now + hereFor
    if (!isWhole(news)) {
      if (before) this.known.set(key, { here: { ...before, doing: 'gone' }, until })
      return before && before.doing !== 'gone' ? [{ ...before, doing: 'gone' }] : []
    }
    if (before?.doing === 'gone') return [] // a beat that was overtaken by the leaving
    this.known.set(key, { here: news, until })
    if (!before) return [news]
    if (!isSame(before.record, news.record)) return [{ ...before, doing: 'gone' }, news]
    return before.doing === news.doing ? [] : [news]
  }

  /** Forgets whom nothing was heard of. @returns those who were still here */
  sweep(now: number): Here[] {
    const over = [...this.known].filter(([, { until }]) => until <= now)
    for (const [key] of over) this.known.delete(key)
    return over.flatMap(([, { here }]) => (here.doing === 'gone' ? [] : [{ ...here, doing: 'gone' as const }]))
  }

  at(record: OpenRecord, now: number): Here[] {
    return [...this.known.values()].flatMap(({ here, until }) => (isSame(here.record, record) && here.doing !== 'gone' && until > now ? [here] : []))
  }
}

const isWhole = (news: Here | Farewell): news is Here => 'record' in news
const isSame = (a: OpenRecord, b: OpenRecord) => a.type === b.type && a.id === b.id
