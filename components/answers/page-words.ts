import 'server-only'
import { citingOfPage } from '@/components/citing/citing-words'
import { threadWords } from '@/components/threads/thread-words'
import type { WorkInView } from '@/lib/contributions/dimension'
import { isOpen } from '@/lib/answers/progress'
import type { Person } from '@/lib/db/as-person'
import type { Presence } from '@/lib/db/generated/enums'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { can } from '@/lib/permissions'
import { openingBox } from '@/lib/threads/places'
import type { Discussions } from '@/lib/threads/queries'
import type { AnswersOfPage } from './answers-context'

/** What the cards of a page share: words, names of codes, and what the person may do. */
export async function answersOfPage(person: Person, view: WorkInView, discussions: Discussions | null, locale: Locale): Promise<AnswersOfPage> {
  const { assessment, framework, dimension, standings } = view
  const presences = Object.fromEntries(framework.presences.map(({ code, label }) => [code, label])) as Record<Presence, string>
  const order = framework.dimensions.flatMap(({ code, subdomains }) => subdomains.flatMap(({ indicators }) => indicators.map((each) => ({ code: each.code, dimension: code }))))
  const own = view.handouts.filter(({ state, isReady }) => state === 'draft' && !isReady)
  const open = new Set((assessment.participation?.role === 'contributor' ? own : standings.filter(isOpen)).map(({ code }) => code))
  const after = order.findIndex((each) => each.dimension === dimension.code)
  const next = [...order.slice(after), ...order.slice(0, after)].find((each) => each.dimension !== dimension.code && open.has(each.code))
  const openable = discussions && can(person, 'thread:write', { assessment, answer: { state: 'draft' }, thread: { audience: 'shared', createdByIom: false } })
  return {
    words: await wordsOf(locale, 'answers'),
    contributionWords: await wordsOf(locale, 'contributions'),
    historyWords: await wordsOf(locale, 'history'),
    citing: await citingOfPage(person, assessment, framework, locale),
    locale: formatTag(locale),
    assessmentId: assessment.id,
    presences,
    may: {
      write: can(person, 'answer:write', { assessment }),
      submit: can(person, 'answer:submit', { assessment }),
      readDrafts: can(person, 'answer:read', { assessment, answer: { state: 'draft' } }),
      contribute: can(person, 'contribution:write', { assessment, handedToAsker: true, contribution: { state: 'draft', isOfAsker: true } }),
      judge: can(person, 'contribution:judge', { assessment, contribution: { state: 'submitted', isOfAsker: false } }),
      hand: can(person, 'assignment:write', { assessment }),
    },
    today: view.today,
    discussion: discussions && {
      threads: discussions.threads,
      openings: openable ? Object.fromEntries(view.answers.map(({ id }) => [id, discussions.draftOf(openingBox({ type: 'answer', id }))])) : {},
      page: { words: await threadWords(locale), locale: formatTag(locale), assessmentId: assessment.id, isIom: false, people: discussions.people, lookedAt: null },
    },
    elsewhere: next ? { code: next.code, address: `/assessments/${assessment.id}/answers/${next.code}#${next.code}` } : null,
  }
}
