import 'server-only'
import { threadWords } from '@/components/threads/thread-words'
import type { Person } from '@/lib/db/as-person'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { can } from '@/lib/permissions'
import type { Drafting } from '@/lib/profiles/drafting'
import { openingBox } from '@/lib/threads/places'
import type { Discussions } from '@/lib/threads/queries'
import type { FindingDiscussions } from './finding-threads'

/** What the page of a dimension shows of the discussions on its paragraphs. */
export async function findingDiscussions(person: Person, { assessment, findings }: Drafting, { threads, people, draftOf }: Discussions, locale: Locale): Promise<FindingDiscussions> {
  const mayOpen = can(person, 'thread:write', { assessment, thread: { audience: 'shared', createdByIom: false } })
  const isIom = can(person, 'thread:internal', { assessment })
  return {
    page: { words: await threadWords(locale), locale: formatTag(locale), assessmentId: assessment.id, isIom, people, lookedAt: null },
    threads,
    drafts: mayOpen ? Object.fromEntries(findings.map(({ id }) => [id, draftOf(openingBox({ type: 'finding', id }))])) : {},
  }
}
