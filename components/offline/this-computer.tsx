import { getTranslations } from 'next-intl/server'
import { WaitingSection } from '@/components/edits/waiting-section'
import { OwnComputerSwitch } from './own-computer-switch'

/** What a person lets this computer keep. */
export async function ThisComputer({ person, name, locale }: { person: string; name: string; locale: string }) {
  const t = await getTranslations('computer')
  const waiting = await getTranslations('waiting')
  return (
    <section className="flow measure" aria-labelledby="this-computer">
      <h2 id="this-computer">{t('title')}</h2>
      <OwnComputerSwitch
        person={person}
        locale={locale}
        words={{ own: t('own'), ownHint: t('ownHint'), until: t.raw('until') as string, off: t('off'), cannot: t('cannot') }}
      />
      <h3>{waiting('title')}</h3>
      <WaitingSection person={person} name={name} locale={locale} />
    </section>
  )
}
