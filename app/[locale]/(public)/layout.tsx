import { cookies } from 'next/headers'
import { notFound } from 'next/navigation'
import { PublicFrame } from '@/components/shell/public-frame'
import { sessionCookieName } from '@/lib/auth/session'
import { isLocale } from '@/lib/i18n/locales'

export default async function PublicLayout({ children, params }: LayoutProps<'/[locale]'>) {
  const { locale } = await params
  if (!isLocale(locale)) notFound()
  const isSignedIn = (await cookies()).has(sessionCookieName()) // only which link to offer: no page rests on it
  return (
    <PublicFrame locale={locale} isSignedIn={isSignedIn}>
      {children}
    </PublicFrame>
  )
}
