/** When digests go: an hour of the day (`08:00`) in a named time zone. */
type DigestTime = { at: string; timeZone: string }

/** The last moment, up to `now`, at which digests went. What was told before it is due. */
export function lastDigestAt(now: Date, { at, timeZone }: DigestTime): Date {
  const today = instantOf(dayIn(now, timeZone), at, timeZone)
  return today <= now ? today : instantOf(dayIn(new Date(now.getTime() - 86_400_000), timeZone), at, timeZone)
}

/** The day of the calendar in a time zone, as `2026-11-22`. */
export const dayIn = (moment: Date, timeZone: string) => wallClock(moment, timeZone).slice(0, 10)

/** The moment at which clocks of the zone show this; an hour that is skipped in spring counts as the one after it. */
function instantOf(day: string, at: string, timeZone: string) {
  const wanted = Date.parse(`${day}T${at}:00Z`)
  const offsetAt = (moment: number) => Date.parse(`${wallClock(new Date(moment), timeZone)}Z`) - moment
  const guess = wanted - offsetAt(wanted)
  return new Date(wanted - offsetAt(guess))
}

const wallClock = (moment: Date, timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(new Date(Math.floor(moment.getTime() / 1000) * 1000)).replace(' ', 'T')
