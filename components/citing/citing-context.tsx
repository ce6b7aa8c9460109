'use client'

import { createContext, type ReactNode, use } from 'react'
import type { Failures } from '@/components/ui/failures'
import type citing from '@/lib/i18n/messages/en/citing.json'
import type sourceForm from '@/lib/i18n/messages/en/sourceForm.json'

type CitingWords = typeof citing
type SourceFormWords = typeof sourceForm
export type KindOfSource = { code: string; label: string }

/** What every block of citations on a page shares. */
export type CitingOfPage = {
  words: CitingWords
  formWords: SourceFormWords
  failures: Failures
  /** For numbers. */
  locale: string
  assessmentId: string
  kinds: KindOfSource[]
  mayAdd: boolean
}

const Context = createContext<CitingOfPage | null>(null)

export function useCiting(): CitingOfPage {
  const page = use(Context)
  if (!page) throw new Error('no CitingProvider around these citations')
  return page
}

export const CitingProvider = ({ page, children }: { page: CitingOfPage; children: ReactNode }) => <Context value={page}>{children}</Context>
