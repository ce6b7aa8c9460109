import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { NamesForm } from '@/components/territories/names-form'
import { territoryWords } from '@/components/territories/words'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { PageHead } from '@/components/ui/page-head'
import { asPerson } from '@/lib/db/as-person'
import { requireTerritoryManager } from '@/lib/territories/administrator'
import { nameIn } from '@/lib/territories/names'
import { findTerritory } from '@/lib/territories/queries'

type Props = PageProps<'/territories/[code]'>

async function load(params: Props['params']) {
  const { code } = await params
  const locale = await getLocale()
  const person = await requireTerritoryManager(`/territories/${code}`)
  const territory = (await asPerson(person, (tx) => findTerritory(tx, code, locale))) ?? notFound()
  return { territory, name: nameIn(territory.name, locale) }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).name }
}

export default async function TerritoryPage({ params }: Props) {
  const { territory, name } = await load(params)
  const t = await getTranslations('territories')
  const { code, country, localityType, authority, members } = territory
  return (
    <main id="content" tabIndex={-1}>
      <div className="wrap flow-l">
        <PageHead title={name} above={<Breadcrumbs label={t('crumbs')} crumbs={[{ name: t('title'), href: '/territories' }, { name }]} />}>
          <dl className="facts">
            <dt>{t('code')}</dt>
            <dd><bdi>{code}</bdi></dd>
            {country && <Fact name={t('localityType')} text={t('inCountry', { type: localityType ?? '', country })} />}
            {authority && <Fact name={t('authority')} text={authority} />}
            {members.length > 0 && <Fact name={t('members')} text={members.join(' · ')} />}
          </dl>
        </PageHead>
        <NamesForm territory={territory} words={territoryWords(t)} />
      </div>
    </main>
  )
}

const Fact = ({ name, text }: { name: string; text: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{text}</dd>
  </>
)
