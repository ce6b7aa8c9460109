import 'server-only'
import { assessmentName } from '@/lib/assessments/name'
import { environment } from '@/lib/env'
import { formatDate } from '@/lib/profiles/reference-date'
import { composeMail, mailWords } from './compose'
import { notice, type AssessmentName } from './notices'
import type { Mail } from './send'

export type NoticeRow = { id: string; kind: string; payload: unknown; recipientId: string }

/** What a notice of the outbox says, in the person's language: what happened, where, and where to go. */
export async function noticeMail(language: string, row: Pick<NoticeRow, 'kind' | 'payload'>): Promise<Mail> {
  const { kind, payload } = notice.parse(row)
  const { locale, t } = await mailWords(language)
  const address = (path: string) => new URL(path, environment().NEXTAUTH_URL).toString()
  const day = (date: string) => formatDate(locale, date)
  const about = (subject: string, lines: string[], name: AssessmentName) =>
    composeMail({ locale, subject, lines: [...lines, { link: address(`/assessments/${name.assessmentId}`), label: t('openAssessment') }, t('howToSignIn')], foot: t('foot') })

  switch (kind) {
    case 'appointed': {
      const name = nameOf(payload, locale)
      return about(t('appointed.subject', { name }), [t('appointed.what', { name, role: t(`roles.${payload.role}`) }), t(`appointed.does.${payload.role}`)], payload)
    }
    case 'administratorAppointed': {
      const name = nameOf(payload, locale)
      return about(t('administratorAppointed.subject', { name }), [t('administratorAppointed.what', { name, role: t(`roles.${payload.role}`) })], payload)
    }
    case 'stateChanged': {
      const name = nameOf(payload, locale)
      const what = payload.back ? t('stateChanged.back', { name }) : t('stateChanged.what', { name, state: t(`states.${payload.to}`) })
      return about(t('stateChanged.subject', { name }), [what], payload)
    }
    case 'handedOver': {
      const name = nameOf(payload, locale)
      const due = payload.dueOn ? [t('handedOver.due', { day: day(payload.dueOn) })] : []
      return about(t('handedOver.subject', { name }), [t('handedOver.what', { name, count: payload.count }), ...due], payload)
    }
    case 'editorAppointed':
      return composeMail({
        locale,
        subject: t('editorAppointed.subject'),
        lines: [t('editorAppointed.what'), { link: address('/assessments'), label: t('openWorkspace') }, t('howToSignIn')],
        foot: t('foot'),
      })
  }
}

const nameOf = ({ territory, year }: AssessmentName, locale: string) => assessmentName({ territory: { name: territory }, year }, locale)
