import type { Instrumentation } from 'next'

/** Before the first request: are the settings complete, may this database login do no more than it should? Then mails go out. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./lib/start-server')
  await startServer()
}

/** A bug: the log holds it under the reference that the person is shown. The address may name an assessment, never a text. */
export const onRequestError: Instrumentation.onRequestError = (error, request) => {
  const digest = error instanceof Error && 'digest' in error ? String(error.digest) : 'none'
  console.error(`Failed: ${request.method} ${request.path.split('?')[0]} (reference ${digest})`, error)
}
