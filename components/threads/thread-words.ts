import 'server-only'
import type { ErrorCode } from '@/lib/errors'
import type { Locale } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import { wordsOf } from '@/lib/i18n/plain-words'
import type { ThreadWords } from './threads-context'

/** The words of discussions, and of what may go wrong in them. */
export const threadWords = async (locale: Locale): Promise<ThreadWords> => ({
  ...(await wordsOf(locale, 'threads')),
  errors: (await loadMessages(locale)).errors as Record<ErrorCode, string>,
})
