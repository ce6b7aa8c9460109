'use client'

import { createContext, type ReactNode, use } from 'react'
import { type CitingOfPage, CitingProvider, type KindOfSource } from '@/components/citing/citing-context'
import type { Presence } from '@/lib/db/generated/enums'
import type answers from '@/lib/i18n/messages/en/answers.json'
import type history from '@/lib/i18n/messages/en/history.json'
import type { AnswerInView } from '@/lib/answers/schema'

export type AnswerWords = typeof answers
export type HistoryWords = typeof history

/** One indicator as a card shows it; its texts are in the interface language, or in `textLocale` where they are not translated. */
export type IndicatorInView = {
  code: string
  question: string
  guidance: string
  levels: { inPlace: string; partly: string; notInPlace: string }
  /** Kinds of evidence that the framework names for it. */
  expected: KindOfSource[]
  textLocale: string | undefined
  answer: AnswerInView | null
  /** Institutions that it is handed to. */
  workers: { name: string; locale: string; note: string }[]
  handed: boolean
}

export type AnswersOfPage = {
  words: AnswerWords
  historyWords: HistoryWords
  citing: CitingOfPage
  /** For numbers and dates. */
  locale: string
  assessmentId: string
  presences: Record<Presence, string>
  /** The part of the person who reads: writes answers, submits them. */
  may: { write: boolean; submit: boolean; readDrafts: boolean }
  /** The first open indicator of another dimension. */
  elsewhere: { code: string; address: string } | null
}

const Context = createContext<AnswersOfPage | null>(null)

export function useAnswersOfPage(): AnswersOfPage {
  const page = use(Context)
  if (!page) throw new Error('no AnswersProvider around this card')
  return page
}

export const AnswersProvider = ({ page, children }: { page: AnswersOfPage; children: ReactNode }) => (
  <Context value={page}>
    <CitingProvider page={page.citing}>{children}</CitingProvider>
  </Context>
)
