import { useTranslations } from 'next-intl'
import { Steps } from '@/components/ui/steps'

/** The four steps of an assessment, explained; they say nothing about where any assessment stands. */
export function FourSteps() {
  const t = useTranslations('about.steps')
  const steps = (['launch', 'dataCollection', 'consultation', 'publication'] as const).map((step) => ({
    name: t(`${step}.name`),
    note: t(`${step}.note`),
  }))
  return (
    <section className="wrap flow-l">
      <h2>{t('title')}</h2>
      <Steps across steps={steps} />
    </section>
  )
}
