import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { textProps } from '@/components/framework/language-of-text'
import { NoCatalogue } from '@/components/framework/no-catalogue'
import { QuestionnaireDimension } from '@/components/framework/questionnaire-dimension'
import { QuestionnaireIntro } from '@/components/framework/questionnaire-intro'
import { TranslationNote } from '@/components/framework/translation-note'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { publicFramework } from '@/lib/framework/queries'
import { indicatorsIn } from '@/lib/framework/texts'
import { alternatesOf } from '@/lib/i18n/alternates'
import { pageLocale } from '@/lib/i18n/page-locale'

type Props = PageProps<'/[locale]/questionnaire'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await pageLocale(params)
  const t = await getTranslations('indicators.questionnaire')
  return { title: t('title'), description: t('description'), alternates: alternatesOf('/questionnaire', locale) }
}

export default async function QuestionnairePage({ params }: Props) {
  const locale = await pageLocale(params)
  const t = await getTranslations('indicators')
  const framework = await publicFramework(locale)
  return (
    <main id="content" tabIndex={-1} className="questionnaire">
      <div className="wrap">
        <PageHead
          title={t('questionnaire.title')}
          lead={t('questionnaire.lead')}
          above={<Breadcrumbs label={t('crumbs')} crumbs={[{ name: t('title'), href: `/${locale}/indicators` }, { name: t('questionnaire.title') }]} />}
        >
          {framework && (
            <p className="small soft" {...textProps(framework, framework, 'title')}>
              {framework.title} · {t('edition', { edition: framework.edition })}
            </p>
          )}
        </PageHead>
      </div>
      {framework ? (
        <div className="wrap flow-l">
          <TranslationNote records={framework.dimensions.flatMap((dimension) => [dimension, ...indicatorsIn(dimension)])} />
          <QuestionnaireIntro framework={framework} />
          {framework.dimensions.map((dimension) => (
            <QuestionnaireDimension key={dimension.code} framework={framework} dimension={dimension} />
          ))}
        </div>
      ) : (
        <NoCatalogue />
      )}
    </main>
  )
}
