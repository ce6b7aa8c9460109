/** What a person saw last and the time before; `previous` is null while they look for the first time. */
export type Visited = { version: number; at: string; previousVersion: number | null; previousAt: string | null }
type Base = { version: number; at: string }

const pause = 30 * 60_000

/**
 * What "since I looked" compares with: the last visit; and while that visit is going on, the one before, so that a page says
 * the same after each act and each reload. Null where the person has not looked before.
 * @param newest version of the newest submission
 */
export function baseOf(visit: Visited | null, newest: number, now: Date): Base | null {
  if (!visit) return null
  const isGoingOn = newest <= visit.version && now.getTime() - Date.parse(visit.at) < pause
  if (!isGoingOn) return { version: visit.version, at: visit.at }
  return visit.previousVersion === null || visit.previousAt === null ? null : { version: visit.previousVersion, at: visit.previousAt }
}
