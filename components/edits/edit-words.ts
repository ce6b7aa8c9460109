import 'server-only'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'

/** The words of the fields in one language, to be handed to `EditsProvider`. */
export const editWords = (locale: Locale) => wordsOf(locale, 'edits')
