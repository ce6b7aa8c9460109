import '@/app/styles/index.css'
import type { ReactNode } from 'react'
import { directionOf, type Locale } from '@/lib/i18n/locales'
import { EarlyScript } from './early-script'

/** The outermost of every page: language, direction, and the way past the navigation. */
export function Document({ locale, skip, children }: { locale: Locale; skip: string; children: ReactNode }) {
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>
        <EarlyScript />
        <a className="skip" href="#content">{skip}</a>
        {children}
      </body>
    </html>
  )
}
