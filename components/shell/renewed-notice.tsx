'use client'

import { useEffect, useState } from 'react'
import { renewedEvent } from '@/components/ui/attempt'
import { Button } from '@/components/ui/button'
import { useErrorWords } from '@/components/ui/error-words'
import { Icon } from '@/components/ui/icon'

/** At the foot of a page that is older than the server: its acts are not known there any more, while its texts are sent as ever. */
export function RenewedNotice() {
  const words = useErrorWords()
  const [isRenewed, setRenewed] = useState(false)
  useEffect(() => {
    const learn = () => setRenewed(true)
    addEventListener(renewedEvent, learn)
    return () => removeEventListener(renewedEvent, learn)
  }, [])
  if (!isRenewed || !words) return null
  return (
    <div className="session" role="alert">
      <div className="notice notice--wait">
        <Icon name="info" />
        <p>{words.renewed}</p>
        <p><Button look="second" onClick={() => location.reload()}>{words.reload}</Button></p>
      </div>
    </div>
  )
}
