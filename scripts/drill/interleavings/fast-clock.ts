/** How much faster than real time the simulated pages live: their 800 ms after the last key are 20. */
export const speed = 40

/** The clock of a simulated page. */
export const pageNow = () => Date.now() * speed

/** Lets everything that waits by `setTimeout`, as the outbox does, wait in the pages' time while `work` runs. */
export async function inPageTime<T>(work: () => Promise<T>): Promise<T> {
  const real = globalThis.setTimeout
  const fast = (handler: (...values: unknown[]) => void, delay = 0, ...values: unknown[]) => real(handler, delay / speed, ...values)
  globalThis.setTimeout = Object.assign(fast, real) as typeof setTimeout
  try {
    return await work()
  } finally {
    globalThis.setTimeout = real
  }
}
