/** Says what is being done, and when it is done how long it took. */
export async function step<T>(words: string, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  process.stdout.write(`${words} … `)
  try {
    const result = await work()
    process.stdout.write(`done (${((performance.now() - begun) / 1000).toFixed(1)} s)\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}
