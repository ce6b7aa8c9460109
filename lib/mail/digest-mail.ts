import 'server-only'
import { assessmentName } from '@/lib/assessments/name'
import { composeMail, type Line, type MailWords } from './compose'
import type { DigestPart } from './digest'
import type { AssessmentFacts } from './facts'
import { itemSentence } from './items'
import { howYouHear, spotLinks } from './mail-lines'
import type { Mail } from './send'

/** The digest of one person: what happened, by assessment, each item a link to where it stands. */
export function digestMail(words: MailWords, parts: DigestPart[], facts: Map<string, AssessmentFacts>): Mail {
  const { locale, t } = words
  const assessments = parts.flatMap((part) => {
    const assessment = facts.get(part.assessmentId)
    return assessment ? [{ ...part, name: assessmentName(assessment, locale), replyTo: assessment.replyTo }] : []
  })
  const [first, ...others] = assessments
  const subject = first && others.length === 0 ? t('digest.subject', { name: first.name }) : t('digest.subjectMany', { count: assessments.length })
  const offices = new Set(assessments.map(({ replyTo }) => replyTo))
  const [office] = offices
  return {
    ...composeMail({
      locale,
      subject,
      lines: [t('digest.lead'), ...assessments.flatMap((assessment) => partLines(words, assessment)), howYouHear(words)],
      foot: t('foot'),
    }),
    ...(offices.size === 1 && office ? { replyTo: office } : {}), // never to the office of another country
  }
}

function partLines(words: MailWords, { assessmentId, items, name, replyTo }: DigestPart & { name: string; replyTo: string | null }): Line[] {
  const points = items.map((item) => ({
    point: itemSentence(words, item.words, item.count),
    links: spotLinks(words, assessmentId, item.spots),
  }))
  const questions = replyTo ? [{ small: words.t('questions'), link: { link: `mailto:${replyTo}`, label: replyTo } }] : []
  return [{ heading: name }, ...points, ...questions]
}
