import { personHeader } from '@/lib/auth/person-header'

let drawnFor: string | null = null
let isSaying = false
let tell: (person: string) => void
const known = new Promise<string>((resolve) => (tell = resolve))

/** For whom the page was drawn, once it is known. */
export const personOfPage = async () => drawnFor ?? known

/**
 * From now on every act of this page says for whom the page was drawn, and the server refuses it for anybody else. Acts are
 * sent by the framework, which has no place for a header of ours: hence a layer around `fetch` that touches acts only.
 */
export function sayForWhom(person: string) {
  drawnFor = person
  tell(person)
  if (isSaying) return
  isSaying = true
  const plain = window.fetch.bind(window)
  window.fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    if (drawnFor === null || !headers.has('next-action')) return plain(input, init)
    headers.set(personHeader, drawnFor)
    return plain(input, { ...init, headers })
  }
}
