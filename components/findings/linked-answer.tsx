'use client'

import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/i18n/locales'
import { unlinkIndicator } from '@/lib/profiles/actions'
import type { FindingKey } from '@/lib/profiles/schema'
import { ActButton } from './act-button'

type LinkedAnswer = {
  indicatorId: string
  code: string
  question: string
  /** Null while the person may not read the answer, or there is none. */
  answer: { presence: string; explanation: string; lang: string } | null
}

/** An indicator that the paragraph rests on, with its answer in words. */
export function LinkedAnswerNote({ linked, findingKey }: { linked: LinkedAnswer; findingKey: FindingKey }) {
  const t = useTranslations('findings')
  const { code, question, answer, indicatorId } = linked
  return (
    <div className="margin-note flow-s">
      <p>
        <span className="code">{code}</span> {question}
      </p>
      {answer ? (
        <>
          <p>
            <strong>{answer.presence}</strong>
          </p>
          <p lang={answer.lang} dir={directionOf(answer.lang)} className="whitespace-pre-line">{answer.explanation}</p>
        </>
      ) : (
        <p className="soft">{t('noAnswer')}</p>
      )}
      <ActButton work={() => unlinkIndicator({ ...findingKey, indicatorId })}>
        {t('unlink')}
        <span className="visually-hidden"> {code}</span>
      </ActButton>
    </div>
  )
}
