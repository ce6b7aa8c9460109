'use client'

import { useState } from 'react'
import { replaceText } from '@/components/citing/insert'
import { MarkedPieces } from '@/components/review/marked-pieces'
import { Button } from '@/components/ui/button'
import { compareTexts } from '@/lib/review/compare'
import { useThreadsOfPage } from './threads-context'

/**
 * What the answer should say, as a reviewer proposes it, with the words that differ. Whoever writes the answer takes it over in
 * one act: as if it were typed, so that it is saved and undone like any text.
 */
export function ProposedWording({ wording, text }: { wording: string; /** as it stands */ text: string }) {
  const { words, takesInto } = useThreadsOfPage()
  const [isTaken, setTaken] = useState(false)
  const stands = isTaken || wording.trim() === text.trim()
  const take = () => {
    if (!takesInto) return
    replaceText(takesInto, wording)
    setTaken(true)
  }
  return (
    <div className="wording flow-s">
      <p className="xs soft">{words.wording}</p>
      <MarkedPieces pieces={stands ? [{ value: wording }] : compareTexts(text, wording)} words={{ came: words.wordingAdds, went: words.wordingDrops }} />
      {takesInto && !stands && <p><Button look="second" icon="down" onClick={take}>{words.takeWording}</Button></p>}
      <p className="xs soft" role="status">{stands && words.wordingStands}</p>
    </div>
  )
}
