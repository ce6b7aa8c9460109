import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Languages } from '@/components/translations/languages'
import { RecordRows } from '@/components/translations/record-rows'
import { PageHead } from '@/components/ui/page-head'
import { asPerson } from '@/lib/db/as-person'
import { requireCorrector } from '@/lib/framework/corrector'
import { listRecordsToTranslate } from '@/lib/framework/translation-queries'

type Props = PageProps<'/translations/[locale]'>

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('translations')
  return { title: t('title') }
}

export default async function TranslationsOfLanguagePage({ params }: Props) {
  const { person, language } = await requireCorrector(params)
  const t = await getTranslations('translations')
  const records = await asPerson(person, (tx) => listRecordsToTranslate(tx, language))
  const parts = [...new Set(records.map(({ part }) => part))].map((part) => {
    const own = records.filter((each) => each.part === part)
    const kinds = [...new Set(own.map(({ record }) => record))].map((kind) => ({ kind, records: own.filter(({ record }) => record === kind) }))
    return { part, kinds }
  })
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')}>
          <Languages current={language} />
        </PageHead>
        {parts.length === 0 && <p>{t('none')}</p>}
        {parts.map(({ part, kinds }) => (
          <section key={part} className="ruled flow-s">
            <h2>{t(`parts.${part}`)}</h2>
            {kinds.map(({ kind, records: ofKind }) => (
              <RecordRows key={kind} locale={language} title={t(`records.${kind}`)} records={ofKind} />
            ))}
          </section>
        ))}
      </div>
    </main>
  )
}
