import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { codeIn } from '@/components/translations/address'
import { CorrectionForm } from '@/components/translations/correction-form'
import { History } from '@/components/translations/history'
import { StatusTag } from '@/components/translations/status-tag'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { asPerson } from '@/lib/db/as-person'
import { requireCorrector } from '@/lib/framework/corrector'
import { findSourceTexts, listRevisions } from '@/lib/framework/translation-queries'
import { localeNames } from '@/lib/i18n/locales'
import { correctionWords } from './words'

type Props = PageProps<'/translations/[locale]/[collection]/[record]/[code]'>

async function load(params: Props['params']) {
  const { person, language } = await requireCorrector(params)
  const { collection, record, code } = await params
  const key = { collection, record, code: codeIn(code) }
  return asPerson(person, async (tx) => {
    const source = (await findSourceTexts(tx, key)) ?? notFound()
    return { key, language, source, revisions: await listRevisions(tx, key, language) }
  })
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, collection } = await params
  const t = await getTranslations('translations')
  return { title: `${t('translation')} ${codeIn(code) || collection}` }
}

export default async function CorrectTranslationPage({ params }: Props) {
  const { key, language, source, revisions } = await load(params)
  const t = await getTranslations('translations')
  const latest = revisions[0]
  const sources = Object.entries(source).map(([name, text]) => ({ name, label: t(`texts.${name.replace(/^provenance\..*/, 'provenance')}`), text }))
  const correction = {
    ...key,
    locale: language,
    baseRevision: latest?.revision ?? 0,
    status: latest?.status ?? ('draft' as const),
    texts: sources.map(({ name }) => ({ name, text: latest?.texts[name] ?? '' })),
  }
  const title = key.code || key.collection
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead
          title={<bdi>{title}</bdi>}
          above={<Breadcrumbs label={t('crumbs')} crumbs={[{ name: `${t('title')}: ${localeNames[language]}`, href: `/translations/${language}` }, { name: title }]} />}
        >
          <p><StatusTag status={latest?.status ?? 'none'} /></p>
        </PageHead>
        <CorrectionForm correction={correction} sources={sources} words={correctionWords(t)} />
        <History revisions={revisions} locale={language} />
      </div>
    </main>
  )
}
