import { setTimeout as sleep } from 'node:timers/promises'

/** Does something `perSecond` times a second for `seconds`, whether or not the earlier ones have ended; resolves when all have. */
export async function atPace(perSecond: number, seconds: number, act: (number: number) => Promise<void>) {
  const begun = performance.now()
  const acts: Promise<void>[] = []
  for (let number = 0; number < perSecond * seconds; number++) {
    const wait = begun + (number * 1000) / perSecond - performance.now()
    if (wait > 0) await sleep(wait)
    acts.push(act(number))
  }
  await Promise.all(acts)
}

/** Milliseconds that an act took. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}
