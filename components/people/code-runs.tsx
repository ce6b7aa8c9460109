import { useTranslations } from 'next-intl'
import type { Run } from '@/lib/process/holdings'

/** Codes in few words: MR-03, WB-01 to WB-07. */
export function CodeRuns({ runs }: { runs: Run[] }) {
  const t = useTranslations('assessments.overview')
  return runs.map(({ first, last }, index) => (
    <span key={first}>
      {index > 0 && t('comma')}
      {first === last ? <bdi>{first}</bdi> : t.rich('run', { first, last, code: (code) => <bdi>{code}</bdi> })}
    </span>
  ))
}
