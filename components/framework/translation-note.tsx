import { useTranslations } from 'next-intl'
import { Notice } from '@/components/ui/notice'
import { noteFor, type Shown } from '@/lib/framework/texts'

/** Says so where a translation on the page is a draft, or missing. */
export function TranslationNote({ records }: { records: readonly Shown[] }) {
  const t = useTranslations('indicators.translation')
  const note = noteFor(records)
  return (
    note && (
      <Notice tone="wait" icon="info" title={t(`${note}.title`)}>
        <p className="small">{t(`${note}.body`)}</p>
      </Notice>
    )
  )
}
