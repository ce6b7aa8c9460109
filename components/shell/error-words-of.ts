import type { ErrorWords } from '@/components/ui/error-words'

/** Picks the few words of a failure from the namespace `shell`. */
export const errorWords = (t: (key: `error.${keyof ErrorWords}`) => string): ErrorWords => ({
  title: t('error.title'),
  what: t('error.what'),
  reference: t('error.reference'),
  again: t('error.again'),
  home: t('error.home'),
  part: t('error.part'),
  renewed: t('error.renewed'),
  reload: t('error.reload'),
})
