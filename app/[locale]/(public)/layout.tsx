import { PublicFrame } from '@/components/shell/public-frame'
import { pageLocale } from '@/lib/i18n/page-locale'

export default async function PublicLayout({ children, params }: LayoutProps<'/[locale]'>) {
  return <PublicFrame locale={await pageLocale(params)}>{children}</PublicFrame>
}
