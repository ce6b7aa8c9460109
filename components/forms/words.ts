import { getMessages, getTranslations } from 'next-intl/server'
import { errorWords, wordsFor } from '@/lib/i18n/words'
import type english from '@/lib/i18n/messages/en/forms.json'

/** Words of reading a form back, for the browser; those with `{places}` are filled there. */
export async function readingWords() {
  const { forms } = (await getMessages()) as unknown as { forms: typeof english }
  return {
    ...forms.read,
    differences: forms.differences,
    errors: await errorWords('forms.errors'),
    summary: (await getTranslations('common'))('needsAttention'),
    changes: await wordsFor('history', ['added', 'removed']),
  }
}
export type ReadingWords = Awaited<ReturnType<typeof readingWords>>
