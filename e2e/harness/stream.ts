import type { BrowserContext } from '@playwright/test'

/** The news of an assessment as they arrive at the browser of a person, letter by letter. */
export async function listenRaw(context: BrowserContext, address: string) {
  const cookie = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const ending = new AbortController()
  const response = await fetch(address, { headers: { cookie }, signal: ending.signal })
  if (!response.ok || !response.body) throw new Error(`The news were refused with ${response.status}.`)
  const stream = { text: '', stop: () => ending.abort() }
  void collect(response.body, stream)
  return stream
}

async function collect(body: ReadableStream<Uint8Array>, stream: { text: string }) {
  const words = new TextDecoder()
  try {
    for await (const piece of body) stream.text += words.decode(piece, { stream: true })
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error // the end is the test's own doing
  }
}
