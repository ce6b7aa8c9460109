import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'

/** Where a translation stands, in words and an icon. */
export function StatusTag({ status }: { status: 'none' | 'draft' | 'reviewed' }) {
  const t = useTranslations('translations.status')
  if (status === 'reviewed') return <Tag tone="done" icon="check">{t('reviewed')}</Tag>
  return <Tag tone={status === 'draft' ? 'wait' : undefined} icon={status === 'draft' ? 'wait' : 'open'}>{t(status)}</Tag>
}
