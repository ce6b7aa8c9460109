'use client'

import { usePathname } from 'next/navigation'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { whenOf } from '@/components/edits/words'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { fill } from '@/lib/i18n/fill'

/** The page has loaded what it shows by then. */
const afterOpening = 1_500

const never = () => () => undefined
const readKeptAt = () => document.documentElement.dataset.keptAt ?? null

type KeptWords = { kept: string; newest: string }

/** Has each page kept on a person's own computer, and says so above a page that is a kept copy. */
export function OwnComputerWatch({ person, locale, words }: { person: string; locale: string; words: KeptWords }) {
  const pathname = usePathname()
  const [first] = useState(pathname)
  const keptAt = useSyncExternalStore(never, readKeptAt, () => null)
  useEffect(() => {
    if (first !== pathname) delete document.documentElement.dataset.keptAt // this page came from the server
    const keep = () =>
      import('./keep-page')
        .then(({ keepShownPage }) => keepShownPage(person))
        .catch((failure: unknown) => console.warn('Not kept on this computer:', failure))
    const timer = setTimeout(() => void keep(), afterOpening)
    return () => clearTimeout(timer)
  }, [first, pathname, person])
  if (keptAt === null || first !== pathname) return null
  return (
    <div className="notice notice--wait" role="status">
      <Icon name="off" />
      <p>
        {fill(words.kept, { time: whenOf(Number(keptAt), locale) })}{' '}
        <Button look="quiet" onClick={() => location.reload()}>{words.newest}</Button>
      </p>
    </div>
  )
}
