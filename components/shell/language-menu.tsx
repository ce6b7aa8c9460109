'use client'

import { usePathname } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { directionOf, localeNames, locales, type Locale } from '@/lib/i18n/locales'
import { languageSwitch } from '@/lib/i18n/paths'

/** The page in another language: the same place, only the words change. Works before any script has loaded. */
export function LanguageMenu({ locale, label }: { locale: Locale; label: string }) {
  const path = usePathname()
  return (
    <details className="langs" onKeyDown={closeOnEscape}>
      <summary>
        <Icon name="globe" />
        <span className="visually-hidden">{label} </span>
        {localeNames[locale]}
      </summary>
      <ul role="list">
        {locales.map((other) => (
          <li key={other}>
            <a
              href={languageSwitch(path, other)}
              lang={other}
              hrefLang={other}
              dir={directionOf(other)}
              aria-current={other === locale ? 'true' : undefined}
              // read when it is pressed: while rendering, it would make the page wait for the browser
              onClick={({ currentTarget }) => (currentTarget.href = languageSwitch(path, other, location.search))}
            >
              {localeNames[other]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

function closeOnEscape(event: React.KeyboardEvent<HTMLDetailsElement>) {
  if (event.key !== 'Escape') return
  event.currentTarget.open = false
  event.currentTarget.querySelector('summary')?.focus()
}
