import type waiting from '@/lib/i18n/messages/en/waiting.json'

export type WaitingWords = typeof waiting

/** Loaded when they are first needed, and ahead of that while there is a line: most pages never show them. */
export const loadWaitingWords = async (locale: string): Promise<WaitingWords> =>
  ((await import(`@/lib/i18n/messages/${locale}/waiting.json`)) as { default: WaitingWords }).default
