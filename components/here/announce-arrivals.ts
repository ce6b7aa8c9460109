import type { Other } from '@/lib/here/schema'

const quiet = 10_000

/** Has each person who comes announced once, at most every ten seconds; whoever left in the meantime is left out. */
export function announceArrivals(announce: (names: (string | null)[]) => void) {
  const announced = new Set<string>()
  let here: Other[] = []
  let saidAt = -Infinity
  let timer: ReturnType<typeof setTimeout> | undefined
  const speak = () => {
    timer = undefined
    const people = new Map(here.map(({ person, name }) => [person, name]))
    const come = [...people].filter(([person]) => !announced.has(person))
    if (come.length === 0) return
    for (const [person] of come) announced.add(person)
    saidAt = Date.now()
    announce(come.map(([, name]) => name))
  }
  return {
    hear(now: Other[]) {
      here = now
      if (now.length === 0) announce([])
      else timer ??= setTimeout(speak, Math.max(saidAt + quiet - Date.now(), 500))
    },
    stop: () => clearTimeout(timer),
  }
}
