import { wordsFor } from '@/lib/i18n/words'

/** The words of the shortcuts and their sheet, which run in the browser. */
export const shortcutWords = () => wordsFor('answers', ['keysSheet', 'keysNote', 'keysOn', 'close', 'allKeys', 'saveKey', 'closeKey', 'searchKey'])
