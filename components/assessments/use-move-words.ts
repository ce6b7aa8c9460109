import { useMessages, useTranslations } from 'next-intl'

/** The words of one move, for its form in the browser. */
export function useMoveWords(key: 'dataCollection' | 'drafting' | 'back', needsReason: boolean) {
  const t = useTranslations('assessments.move')
  const common = useTranslations('common')
  const { errors, assessments } = useMessages() as { errors: Record<string, string>; assessments: { errors: Record<string, string> } }
  return {
    title: t(`${key}.title`),
    text: t(`${key}.text`),
    button: t(`${key}.button`),
    reason: needsReason ? t('back.reason') : '',
    reasonHint: needsReason ? t('back.reasonHint') : '',
    summary: common('needsAttention'),
    errors: { ...errors, ...assessments.errors },
  }
}
export type MoveWords = ReturnType<typeof useMoveWords>
