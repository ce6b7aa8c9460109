import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Locale } from '@/lib/i18n/locales'
import { editWords } from './edit-words'
import { EditsProvider } from './edits-provider'
import { LineNotice } from './line-notice'

/** Around the part of a page that holds text boxes: what saves them, its words, and on top what must be known about the line. */
export async function EditsOfPage({ person, children }: { person: string; children: ReactNode }) {
  const locale = (await getLocale()) as Locale
  return (
    <EditsProvider person={person} locale={locale} words={await editWords(locale)}>
      <LineNotice />
      {children}
    </EditsProvider>
  )
}
