import 'server-only'
import { loadMessages } from '@/lib/i18n/messages'
import type { Locale } from '@/lib/i18n/locales'
import type { EditWords } from './words'

/** The words of the fields in one language, to be handed to `EditsProvider`. */
export const editWords = async (locale: Locale) => (await loadMessages(locale)).edits as EditWords
