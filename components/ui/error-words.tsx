'use client'

import { createContext, useContext, type ReactNode } from 'react'

export interface ErrorWords {
  title: string
  what: string
  reference: string
  again: string
  home: string
  part: string
  renewed: string
  reload: string
}

const Words = createContext<ErrorWords | null>(null)

/** Hands the words of a failure to the error page, which runs in the browser and cannot ask the server for them. */
export function ErrorWordsProvider({ words, children }: { words: ErrorWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

export const useErrorWords = () => useContext(Words)
