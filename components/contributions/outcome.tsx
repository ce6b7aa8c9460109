'use client'

import { useAnswersOfPage } from '@/components/answers/answers-context'
import { AuthoredText } from '@/components/answers/authored-text'
import { Tag } from '@/components/ui/tag'
import type { ContributionInView } from '@/lib/contributions/schema'
import { directionOf } from '@/lib/i18n/locales'

/** What became of a contribution, with the reason that was given; nothing while nothing is recorded. */
export function Outcome({ voice: { outcome, outcomeReason, locale } }: { voice: ContributionInView }) {
  const { contributionWords: words } = useAnswersOfPage()
  if (!outcome) return null
  return (
    <div className="flow-s small">
      <p><Tag tone="plain">{words[`own_${outcome}`]}</Tag></p>
      {outcomeReason && (
        <div>
          <p className="xs soft">{words.reasonGiven}</p>
          <AuthoredText text={outcomeReason} lang={locale} dir={directionOf(locale)} />
        </div>
      )}
    </div>
  )
}
