import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { DimensionAnswers } from '@/components/answers/dimension-answers'
import { answersOfPage } from '@/components/answers/page-words'
import { reviewPath } from '@/components/review/comparison'
import { editWords } from '@/components/edits/edit-words'
import { requirePerson } from '@/lib/auth/session'
import { findWork, outcomeBoxesOf } from '@/lib/contributions/dimension'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import { can } from '@/lib/permissions'
import { readDiscussions } from '@/lib/threads/queries'

type Props = PageProps<'/assessments/[assessmentId]/answers/[dimension]'>

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await wordsOf((await getLocale()) as Locale, 'answers')).title }
}

/** The dimension and, for those who write its answers, what is said about them. */
async function read(tx: PersonTx, assessmentId: string, name: string, locale: Locale) {
  const work = await findWork(tx, assessmentId, name, locale)
  if (!work) return null
  const { assessment, answers } = work
  const writes = can(tx.person, 'answer:read', { assessment, answer: { state: 'draft' } })
  const boxes = outcomeBoxesOf(tx, work)
  const about = { answerIds: answers.map(({ id }) => id), places: boxes.map(({ place }) => place) }
  const discussions = writes ? await readDiscussions(tx, assessment, about) : null
  const reasonDrafts = new Map(discussions ? boxes.map(({ id, place }) => [id, discussions.draftOf(place)] as const) : [])
  return { view: { ...work, reasonDrafts }, discussions }
}

/** The questions and answers of one dimension. The address may name an indicator instead: it stands open. */
export default async function DimensionPage({ params, searchParams }: Props) {
  const { assessmentId, dimension: name } = await params
  const { open, thread } = await searchParams
  const person = await requirePerson(`/assessments/${assessmentId}/answers/${name}`)
  const locale = (await getLocale()) as Locale
  const { view, discussions } = (await asPerson(person, (tx) => read(tx, assessmentId, name, locale))) ?? notFound()
  // a mail leads everybody to this address: IOM's people find the comment where they review
  if (view.openCode && typeof thread === 'string' && can(person, 'review:read', view)) redirect(`${reviewPath(assessmentId, view.openCode)}#thread-${encodeURIComponent(thread)}`)
  const page = await answersOfPage(person, view, discussions, locale)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <DimensionAnswers view={view} page={page} personId={person.id} edits={await editWords(locale)} openCode={typeof open === 'string' ? open : view.openCode} />
      </div>
    </main>
  )
}
