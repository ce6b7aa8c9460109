'use client'

import '@/app/styles/index.css'
import { Button } from '@/components/ui/button'
import { directionOf, locales, type Locale } from '@/lib/i18n/locales'
import ar from '@/lib/i18n/messages/ar/failure.json'
import en from '@/lib/i18n/messages/en/failure.json'
import es from '@/lib/i18n/messages/es/failure.json'
import fr from '@/lib/i18n/messages/fr/failure.json'
import pt from '@/lib/i18n/messages/pt/failure.json'

const words: Record<Locale, typeof en> = { en, fr, es, pt, ar }

/** The page of last resort, when not even the head could be drawn. It cannot know the person's language, so it speaks all. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>{en.title}</title>
      </head>
      <body>
        <main id="content">
          <div className="wrap flow-l">
            {locales.map((locale) => (
              <section key={locale} className="flow-s" lang={locale} dir={directionOf(locale)}>
                {locale === 'en' ? <h1>{en.title}</h1> : <h2>{words[locale].title}</h2>}
                <p>{words[locale].what}</p>
                <p>
                  <Button look={locale === 'en' ? undefined : 'second'} onClick={retry}>{words[locale].again}</Button>
                </p>
              </section>
            ))}
          </div>
        </main>
      </body>
    </html>
  )
}
