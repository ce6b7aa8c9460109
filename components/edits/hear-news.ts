import { sayHere, sayLineChanged } from '@/components/here/here-events'
import { onSessionBack, suspectSession } from '@/components/session/session-events'
import type { SavedNews } from '@/lib/edits/schema'

const pause = 15_000

/**
 * Listens to the news of one address until told to stop. Browsers come again by themselves after a dropped line, but give up
 * at an answer that is none, such as that of a session that ended or of a proxy whose server is away.
 */
export function hearNews(address: string, onAgain: () => void, onSaved: (news: SavedNews) => void) {
  let source: EventSource
  let again: ReturnType<typeof setTimeout> | undefined
  const refused = () => {
    sayLineChanged()
    if (source.readyState !== EventSource.CLOSED) return
    suspectSession()
    again = setTimeout(open, pause)
  }
  function open() {
    clearTimeout(again)
    source?.close()
    source = new EventSource(address)
    source.addEventListener('saved', (event: MessageEvent<string>) => onSaved(JSON.parse(event.data) as SavedNews))
    source.addEventListener('here', (event: MessageEvent<string>) => sayHere(event.data))
    source.addEventListener('again', onAgain)
    source.addEventListener('again', sayLineChanged)
    source.addEventListener('error', refused)
  }
  open()
  const stop = onSessionBack(open)
  return () => {
    stop()
    clearTimeout(again)
    source.close()
  }
}
