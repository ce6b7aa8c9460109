import Link from 'next/link'
import { Badge } from '@/components/ui/badge'
import { dimensionClass } from '@/components/ui/dimension'
import type { DimensionTexts } from '@/lib/framework/texts'

type Props = { dimensions: readonly DimensionTexts[]; current: string; label: string; assessmentId: string; locale: string }

/** The way between the dimensions: all six, to a contributor those of which something is handed to them. */
export const DimensionRail = ({ dimensions, current, label, assessmentId, locale }: Props) => (
  <nav className="dimnav dimnav--fold stick" aria-label={label}>
    {dimensions.filter(({ code, subdomains }) => subdomains.length > 0 || code === current).map(({ code, slug, number, shortName }) => (
      <Link key={code} className={dimensionClass(number)} href={`/assessments/${assessmentId}/answers/${slug}`} prefetch={false} aria-current={code === current ? 'page' : undefined}>
        <Badge dimension={number} size="s" />
        <span>{number.toLocaleString(locale)}. {shortName}</span>
      </Link>
    ))}
  </nav>
)
