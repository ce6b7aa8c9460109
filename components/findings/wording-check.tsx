'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useSyncExternalStore } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { directionOf } from '@/lib/i18n/locales'
import { checkWording } from '@/lib/profiles/wording'

/** Words that a second reader would ask about. They are shown, and stop nothing. */
export function WordingCheck({ findingId, text, locale }: { findingId: string; text: string; locale: string }) {
  const t = useTranslations('findings')
  const { outbox } = useEditsOfPage()
  const written = useSyncExternalStore(
    outbox.subscribe,
    () => outbox.valueOf({ type: 'finding', id: findingId }, 'text') ?? text,
    () => text,
  )
  const notes = checkWording(useDeferredValue(written), locale)
  if (notes.length === 0) return null
  return (
    <section className="flow-s" aria-labelledby="wording-title">
      <h3 id="wording-title">{t('wording', { count: notes.length })}</h3>
      <ul className="wording" role="list">
        {notes.map(({ words, kind }, index) => (
          <li key={index}>
            <p>
              <mark lang={locale} dir={directionOf(locale)}>{words}</mark>
            </p>
            <p>{t(`wordingKinds.${kind}`)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
