import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { EditsOfPage } from '@/components/edits/edits-of-page'
import { DraftingHead } from '@/components/findings/drafting-head'
import { DraftingPage } from '@/components/findings/drafting-page'
import { findingDiscussions } from '@/components/findings/finding-discussions'
import { FindingLists } from '@/components/findings/finding-lists'
import { requirePerson } from '@/lib/auth/session'
import { asPerson, type PersonTx } from '@/lib/db/as-person'
import type { Locale } from '@/lib/i18n/locales'
import { findDrafting } from '@/lib/profiles/drafting'
import { readDiscussions } from '@/lib/threads/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('findings')
  return { title: t('title') }
}

async function readPage(tx: PersonTx, assessmentId: string, slug: string, locale: Locale) {
  const drafting = await findDrafting(tx, assessmentId, slug, locale)
  return drafting && { drafting, read: await readDiscussions(tx, drafting.assessment, { findingIds: drafting.findings.map(({ id }) => id) }) }
}

/** The two lists of one dimension: to write for the editor, to read for the reviewer and the focal point. */
export default async function FindingsPage({ params, searchParams }: PageProps<'/assessments/[assessmentId]/profile/[dimension]'>) {
  const { assessmentId, dimension: slug } = await params
  const { open } = await searchParams
  const locale = (await getLocale()) as Locale
  const person = await requirePerson(`/assessments/${assessmentId}/profile/${slug}`)
  const { drafting, read } = (await asPerson(person, (tx) => readPage(tx, assessmentId, slug, locale))) ?? notFound()
  const discussions = await findingDiscussions(person, drafting, read, locale)
  const openId = typeof open === 'string' ? open : null
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap">
        <DraftingHead assessmentId={drafting.assessment.id} dimensions={drafting.framework.dimensions} current={slug} mayWrite={drafting.mayWrite} />
        {drafting.mayWrite ? (
          <DraftingPage drafting={drafting} discussions={discussions} openId={openId} personId={person.id} locale={locale} />
        ) : (
          <EditsOfPage person={person.id}><FindingLists drafting={drafting} discussions={discussions} locale={locale} /></EditsOfPage>
        )}
      </div>
    </main>
  )
}
