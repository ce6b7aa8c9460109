import { useTranslations } from 'next-intl'
import type { Role } from '@/lib/db/generated/enums'
import type { ListedParticipant } from '@/lib/people/queries'
import { EndButton } from './end-button'
import type { EndWords } from './form-words'

interface Props {
  assessmentId: string
  participants: ListedParticipant[]
  youId: string
  /** the roles that the person may end */
  mayEnd: Role[]
  words: EndWords
}

export function ParticipantTable({ assessmentId, participants, youId, mayEnd, words }: Props) {
  const t = useTranslations()
  const columns = ['name', 'role', 'institution'] as const
  return (
    <div className="scroll">
      <table className="cards">
        <thead>
          <tr>
            {columns.map((column) => <th key={column} scope="col">{t(`people.${column}`)}</th>)}
            {mayEnd.length > 0 && <th scope="col">{t('people.act')}</th>}
          </tr>
        </thead>
        <tbody>
          {participants.map(({ id, personId, person, role, institution }) => (
            <tr key={id}>
              <th scope="row">
                <bdi>{person.name}</bdi>
                {personId === youId && <span className="soft"> ({t('people.you')})</span>}
                {person.disabledAt && <span className="soft"> ({t('people.disabled')})</span>}
              </th>
              <td data-label={t('people.role')}>{t(`assessments.roles.${role}`)}</td>
              <td data-label={t('people.institution')}>{institution ? <bdi lang={institution.locale}>{institution.name}</bdi> : <span className="soft">–</span>}</td>
              {mayEnd.length > 0 && (
                <td>{mayEnd.includes(role) && <EndButton part={{ assessmentId, participantId: id }} of={t('people.endOf', { name: person.name ?? '' })} words={words} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
