import { cookies } from 'next/headers'
import { PublicFrame } from '@/components/shell/public-frame'
import { sessionCookieName } from '@/lib/auth/session'
import { pageLocale } from '@/lib/i18n/page-locale'

export default async function PublicLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const locale = await pageLocale(params)
  const isSignedIn = (await cookies()).has(sessionCookieName()) // only which link to offer: no page rests on it
  return (
    <PublicFrame locale={locale} isSignedIn={isSignedIn}>
      {children}
    </PublicFrame>
  )
}
