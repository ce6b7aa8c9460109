import { getLocale } from 'next-intl/server'
import { NotFoundPage } from '@/components/shell/not-found-page'
import { PublicFrame } from '@/components/shell/public-frame'

/** For addresses that begin with no language of ours; those that do have the page of `(public)`. */
export default async function NotFound() {
  const locale = await getLocale()
  return (
    <PublicFrame locale={locale}>
      <NotFoundPage locale={locale} />
    </PublicFrame>
  )
}
