import { createTranslator } from 'next-intl'
import { formatsOf } from '@/lib/i18n/formats'
import type { Locale } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import type english from '@/lib/i18n/messages/en/forms.json'
import { type FormText, formTexts } from './content'

/** The fixed words of a form in its own language. `{page}`, `{total}`, `{date}` and `{kinds}` are filled while it is made. */
export type FormWords = {
  title: string
  how: string[]
  /** that nothing is ranked */
  statement: string
  page: string
  onDate: string
  onNoDate: string
  expected: string
  rows: Record<FormText, string>
}

const steps = ['choose', 'write', 'sources', 'tables', 'save'] as const

/** @param dueOn a day in words; null where none is set */
export async function formWords(locale: Locale, dueOn: string | null): Promise<FormWords> {
  const { forms, shell } = await loadMessages(locale)
  const messages = forms as unknown as typeof english
  const t = createTranslator({ locale, messages, formats: formatsOf(locale) })
  return {
    title: t('file.title'),
    how: [...(dueOn ? [t('file.due', { day: dueOn })] : []), ...steps.map((step) => t(`file.how.${step}`))],
    statement: (shell?.statement as string).replaceAll(/<\/?strong>/g, ''),
    page: messages.file.page,
    onDate: messages.file.onDate,
    onNoDate: t('file.onNoDate'),
    expected: messages.file.expected,
    rows: Object.fromEntries(formTexts.map((field) => [field, t(`file.rows.${field}`)])) as FormWords['rows'],
  }
}
