import type { HereNews } from '@/lib/here/schema'

const news = 'mgi-here'
const line = 'mgi-here-line'

/** Said by whoever listens to the news of a page. What shows them comes with a card, later. */
export const sayHere = (data: string) => void dispatchEvent(new CustomEvent(news, { detail: data }))
export const sayLineChanged = () => void dispatchEvent(new Event(line))

export function onHere(hear: (news: HereNews) => void, signal: AbortSignal) {
  addEventListener(news, (event) => hear(JSON.parse((event as CustomEvent<string>).detail) as HereNews), { signal })
}

/** The line to the news was lost, or is there again. */
export const onLineChanged = (hear: () => void, signal: AbortSignal) => addEventListener(line, hear, { signal })
