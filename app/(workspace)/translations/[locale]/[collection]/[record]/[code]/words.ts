import type { getTranslations } from 'next-intl/server'
import type { CorrectionWords } from '@/components/translations/words'

type Translate = Awaited<ReturnType<typeof getTranslations<'translations'>>>

/** Takes the words of the form from the namespace `translations`. */
export const correctionWords = (t: Translate): CorrectionWords => ({
  source: t('source'),
  translation: t('translation'),
  lines: t('lines'),
  statusLabel: t('statusLabel'),
  draft: t('status.draft'),
  reviewed: t('status.reviewed'),
  save: t('save'),
  saving: t('saving'),
  saved: t('saved'),
  kept: t('kept'),
  unkept: t('unkept'),
  conflict: { title: t('conflict.title'), body: t('conflict.body'), theirs: t('conflict.theirs') },
  errors: Object.fromEntries((['required', 'tooLong', 'conflict', 'other'] as const).map((key) => [key, t(`errors.${key}`)])),
})
