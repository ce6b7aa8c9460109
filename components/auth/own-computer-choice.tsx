'use client'

import { useEffect, useSyncExternalStore } from 'react'
import { canKeepPages, wishOwnComputer } from '@/components/offline/own-computer'
import { OwnComputerCheck } from '@/components/offline/own-computer-check'
import type { SignInWords } from './sign-in-words'

const never = () => () => undefined

/** "This is my own computer", off until somebody says so; not offered where the browser could not do it. */
export function OwnComputerChoice({ words }: { words: SignInWords }) {
  const isOffered = useSyncExternalStore(never, canKeepPages, () => false)
  useEffect(() => wishOwnComputer(false), [])
  if (!isOffered) return null
  return <OwnComputerCheck name={words.ownComputer} hint={words.ownComputerHint} onChange={(event) => wishOwnComputer(event.target.checked)} />
}
