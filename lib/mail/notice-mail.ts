import 'server-only'
import { assessmentName } from '@/lib/assessments/name'
import { formatDate } from '@/lib/i18n/dates'
import { composeMail, type Line, type MailWords } from './compose'
import type { AssessmentFacts } from './facts'
import { spotLabel } from './items'
import { address, howToSignIn, howYouHear, spotLinks } from './mail-lines'
import type { NoticeContent } from './notices'
import type { Mail } from './send'
import { tellingOf } from './tellings'

/** A mail of its own for what cannot wait, in the person's language; null for what is no longer true. `facts` only for notices of an assessment. */
export function noticeMail(words: MailWords, content: NoticeContent, person: { isEditor: boolean }, facts: AssessmentFacts | undefined): Mail | null {
  const { locale, t } = words
  if (content.kind === 'editorAppointed') {
    if (!person.isEditor) return null
    const lines = [t('editorAppointed.what'), { link: address('/assessments'), label: t('openWorkspace') }, howToSignIn(words)]
    return composeMail({ locale, subject: t('editorAppointed.subject'), lines, foot: t('foot') })
  }
  if (!facts) return null
  const name = assessmentName(facts, locale)
  const about = (subject: string, lines: Line[], way = howToSignIn(words)): Mail => ({
    ...composeMail({ locale, subject, lines: [...lines, way], foot: t('foot') }),
    ...(facts.replyTo ? { replyTo: facts.replyTo } : {}),
  })
  if (content.kind === 'appointed') {
    const { role } = content.payload
    if (facts.part.role !== role) return null
    const lines = [t('appointed.what', { name, role: t(`roles.${role}`) }), t(`appointed.does.${role}`)]
    return about(t('appointed.subject', { name }), [...lines, { link: address(`/assessments/${facts.id}`), label: t('openAssessment') }])
  }
  const telling = tellingOf(content, facts)
  if (!telling) return null
  const count = telling.spots.length
  if (content.kind === 'handedOver') {
    const dueOn = telling.words.item === 'handedOver' ? telling.words.dueOn : null
    const what = [t('handedOver.what', { name, count }), ...(dueOn ? [t('handedOver.due', { day: formatDate(locale, dueOn) })] : [])].join(' ')
    const lines = [what, { links: spotLinks(words, facts.id, telling.spots) }, { link: address(`/assessments/${facts.id}`), label: t('openAssessment') }]
    return about(t('handedOver.subject', { name }), lines)
  }
  const [spot] = telling.spots
  const place = spot ? spotLabel(words, spot) : name
  const lines = [t('mentioned.what', { name, place }), { link: address(spot?.path ?? `/assessments/${facts.id}`), label: t('mentioned.open') }]
  return about(t('mentioned.subject', { name, place }), lines, howYouHear(words))
}
