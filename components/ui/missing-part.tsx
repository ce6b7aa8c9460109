'use client'

import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { useErrorWords } from '@/components/ui/error-words'

/** Stands where a part of the page could not be loaded. */
export function MissingPart() {
  const words = useErrorWords()
  if (!words) return null
  return (
    <div className="notice notice--wait" role="alert">
      <Icon name="off" />
      <p>{words.part} <Button look="quiet" onClick={() => location.reload()}>{words.reload}</Button></p>
    </div>
  )
}
