'use client'

import { useCallback } from 'react'
import { useAnswersOfPage } from '@/components/answers/answers-context'
import { HistorySection } from '@/components/answers/history-section'
import { readContributionHistory } from '@/lib/contributions/actions'
import type { ContributionInView } from '@/lib/contributions/schema'

type Props = { contribution: ContributionInView; mayRestore?: boolean; of?: string }

/** The history of a contribution, as far as the reader may see it. `of`: its institution, where several stand beside each other. */
export function ContributionHistory({ contribution: { id, locale }, mayRestore = false, of }: Props) {
  const { assessmentId } = useAnswersOfPage()
  const read = useCallback(() => readContributionHistory({ assessmentId, contributionId: id }), [assessmentId, id])
  return <HistorySection read={read} textLocale={locale} mayRestore={mayRestore} {...(of && { of })} />
}
