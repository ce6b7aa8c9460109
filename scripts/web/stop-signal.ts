/**
 * Resolves when this command is told to end: Ctrl-C, TERM, a closed terminal, or the death of the command that started it
 * (`npm run` killed without a word). To be called before the first child is started.
 */
export function stopSignal(): Promise<void> {
  const parent = process.ppid
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve())
    setInterval(() => process.ppid !== parent && resolve(), 500).unref()
  })
}
