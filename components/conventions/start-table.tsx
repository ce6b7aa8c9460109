'use client'

import { useTranslations } from 'next-intl'
import { ActButton } from '@/components/findings/act-button'
import { Empty } from '@/components/ui/empty'
import { startConventions } from '@/lib/profiles/actions'

/** Offers the rows that are missing: in a table from before, or one that came in a file. */
export function StartTable({ assessmentId }: { assessmentId: string }) {
  const t = useTranslations('conventions')
  return (
    <Empty title={t('startTitle')}>
      <p>{t('startLead')}</p>
      <p>
        <ActButton look="second" icon="table" work={() => startConventions({ assessmentId })}>
          {t('start')}
        </ActButton>
      </p>
    </Empty>
  )
}
