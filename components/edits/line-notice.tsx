'use client'

import { wantToSignIn } from '@/components/session/session-events'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useEditsOfPage, useLine } from './edits-provider'
import { StrandedTexts } from './stranded-texts'
import { fill, whenOf } from './words'

/** On top of a page with texts: that the line is down or nobody is signed in, and that writing may go on. */
export function LineNotice() {
  const { outbox, words, locale } = useEditsOfPage()
  const { blocked, waiting, signedOut } = useLine()
  if (!blocked) return <StrandedTexts />
  const since = outbox.line.downSince
  const sentence = signedOut ? words.lineSignedOut : fill(outbox.line.hasNoRoom ? words.lineFull : words.lineDown, { time: since === null ? '' : whenOf(since, locale) })
  return (
    <div className="notice notice--wait" role="status">
      <Icon name="off" />
      <p>
        {sentence} {waiting > 0 && fill(words.waitingCount, { count: waiting.toLocaleString(locale) })}{' '}
        {signedOut ? (
          <Button look="quiet" onClick={wantToSignIn}>{words.signIn}</Button>
        ) : (
          <Button look="quiet" onClick={() => void outbox.flush()}>{words.tryNow}</Button>
        )}
      </p>
    </div>
  )
}
