import { useTranslations } from 'next-intl'
import { Tag } from '@/components/ui/tag'
import type { listPeople } from '@/lib/people/queries'
import type { RightsChange } from '@/lib/people/schema'
import { RightsButton } from './rights-button'

type Known = Awaited<ReturnType<typeof listPeople>>[number]

/** Everybody who may sign in, with their rights and what an administrator may change. */
export function PeopleTable({ people, errors }: { people: Known[]; errors: Record<string, string> }) {
  const t = useTranslations('administration')
  return (
    <div className="scroll">
      <table className="cards">
        <thead>
          <tr>{(['name', 'email', 'rights', 'acts'] as const).map((column) => <th key={column} scope="col">{t(column)}</th>)}</tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <th scope="row"><bdi>{person.name}</bdi></th>
              <td data-label={t('email')}><bdi dir="ltr" className="wrap-anywhere">{person.email}</bdi></td>
              <td data-label={t('rights')}><Rights person={person} /></td>
              <td>
                <span className="row">
                  {changesFor(person).map((change) => (
                    <RightsButton key={change} change={{ personId: person.id, change }} label={t(`change.${change}`)} of={t('changeOf', { name: person.name ?? '' })} errors={errors} />
                  ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Rights({ person }: { person: Known }) {
  const t = useTranslations('administration')
  return (
    <span className="row">
      {person.disabledAt && <Tag tone="stop" icon="no">{t('disabled')}</Tag>}
      {person.isAdministrator && <Tag>{t('administrator')}</Tag>}
      {person.isEditor && <Tag>{t('editor')}</Tag>}
      {!person.disabledAt && !person.isAdministrator && !person.isEditor && <span className="small soft">{t('none')}</span>}
    </span>
  )
}

const changesFor = ({ isEditor, disabledAt }: Known): RightsChange['change'][] =>
  disabledAt ? ['enable'] : [isEditor ? 'endEditor' : 'makeEditor', 'disable']
