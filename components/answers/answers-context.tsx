'use client'

import { createContext, type ReactNode, use } from 'react'
import { type CitingOfPage, CitingProvider, type KindOfSource } from '@/components/citing/citing-context'
import type { ThreadsOfPage } from '@/components/threads/threads-context'
import type { Presence } from '@/lib/db/generated/enums'
import type answers from '@/lib/i18n/messages/en/answers.json'
import type contributions from '@/lib/i18n/messages/en/contributions.json'
import type history from '@/lib/i18n/messages/en/history.json'
import type { DraftInView } from '@/lib/edits/drafts'
import type { ThreadInView } from '@/lib/threads/schema'
import type { AnswerInView } from '@/lib/answers/schema'
import type { ContributionInView, Handout } from '@/lib/contributions/schema'

export type AnswerWords = typeof answers
type ContributionWords = typeof contributions
type HistoryWords = typeof history

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
  /** Institutions that it is handed to, or that contributed, with how far each has come. */
  workers: (Handout & { note: string })[]
  /** What the reader's own institution writes. */
  own: ContributionInView | null
  /** What institutions submitted, for those who may read it. */
  voices: VoiceInView[]
}

/** With the box in which the reader types why it was taken or not, where they may say so. */
export type VoiceInView = ContributionInView & { reasonDraft: DraftInView | null }

/** The discussions with IOM about the answers of a page. */
type DiscussionOfPage = { page: ThreadsOfPage; threads: ThreadInView[]; openings: Record<string, DraftInView> }

export type AnswersOfPage = {
  words: AnswerWords
  contributionWords: ContributionWords
  historyWords: HistoryWords
  citing: CitingOfPage
  /** For numbers and dates. */
  locale: string
  assessmentId: string
  presences: Record<Presence, string>
  /** The part of the person who reads: writes answers, submits them, hands indicators out; or writes a contribution. */
  may: { write: boolean; submit: boolean; readDrafts: boolean; contribute: boolean; hand: boolean; judge: boolean }
  /** A day such as 2026-11-22: what was due before it is overdue. */
  today: string
  /** For those who write the answers; null for others. */
  discussion: DiscussionOfPage | null
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
