import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { DemoPerson } from '@/lib/auth/demo'

/** The people of the demo, and what each does. A plain form: signing in works before any script has loaded. */
export function DemoPeople({ people, returnTo }: { people: DemoPerson[]; returnTo: string }) {
  const t = useTranslations('signIn.demo')
  return (
    <section className="flow" aria-labelledby="demo-title">
      <h2 id="demo-title" className="ruled">{t('title')}</h2>
      <p className="soft">{t('lead')}</p>
      <ul role="list" className="list-lines">
        {people.map((person) => <DemoRow key={person.id} person={person} returnTo={returnTo} />)}
      </ul>
    </section>
  )
}

function DemoRow({ person, returnTo }: { person: DemoPerson; returnTo: string }) {
  const t = useTranslations('signIn.demo')
  const locale = useLocale()
  const part = person.isAdministrator ? 'administrator' : (person.role ?? 'none')
  const role = t(`people.${part}.role`)
  const territory = person.territory?.[locale] ?? person.territory?.en
  const isNational = !['administrator', 'editor', 'reviewer'].includes(part)
  const name = territory && isNational ? t('at', { role, territory }) : role
  return (
    <li className="row row--between">
      <span className="grow basis-56">
        <strong>{name}</strong>
        <br />
        <span className="small soft">{t(`people.${part}.does`)}</span>
      </span>
      <form method="post" action="/api/auth/demo">
        <input type="hidden" name="person" value={person.id} />
        <input type="hidden" name="returnTo" value={returnTo} />
        <Button type="submit" look="second">
          {t('enter')} <VisuallyHidden>{t('enterAs', { name })}</VisuallyHidden>
        </Button>
      </form>
    </li>
  )
}
