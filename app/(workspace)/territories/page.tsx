import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { TerritoryLinks } from '@/components/territories/territory-links'
import { ButtonLink } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page-head'
import { asPerson } from '@/lib/db/as-person'
import { requireTerritoryManager } from '@/lib/territories/administrator'
import { listTerritories } from '@/lib/territories/queries'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('territories')
  return { title: t('title') }
}

export default async function TerritoriesPage() {
  const person = await requireTerritoryManager('/territories')
  const locale = await getLocale()
  const t = await getTranslations('territories')
  const territories = await asPerson(person, (tx) => listTerritories(tx, locale))
  const ofType = (type: string) => territories.filter((territory) => territory.type === type)
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={t('title')} lead={t('lead')}>
          <p className="row">
            <ButtonLink icon="plus" href="/territories/add-locality">{t('addLocality')}</ButtonLink>
            <ButtonLink look="second" icon="plus" href="/territories/add-group">{t('addGroup')}</ButtonLink>
          </p>
        </PageHead>
        <TerritoryLinks title={t('localities')} territories={ofType('locality')} />
        <TerritoryLinks title={t('groups')} territories={ofType('group')} />
        <TerritoryLinks title={t('countries')} territories={ofType('country')} />
      </div>
    </main>
  )
}
