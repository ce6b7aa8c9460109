import { headers } from 'next/headers'
import { earlyHands } from './early-hands'

/** Stands before everything that can be typed into or pressed. */
export async function EarlyScript() {
  const nonce = (await headers()).get('x-nonce') ?? undefined
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: `(${String(earlyHands)})()` }} />
}
