import { useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { Role } from '@/lib/db/generated/enums'
import type { ListedParticipant } from '@/lib/people/queries'
import { EndButton } from './end-button'
import type { EndWords } from './form-words'
import { useSeenWords } from './seen-words'

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
            {mayEnd.length > 0 && <th scope="col"><VisuallyHidden>{t('people.act')}</VisuallyHidden></th>}
          </tr>
        </thead>
        <tbody>
          {participants.map((participant) => (
            <ParticipantRow key={participant.id} participant={participant} isYou={participant.personId === youId} {...{ assessmentId, mayEnd, words }} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<Props, 'assessmentId' | 'mayEnd' | 'words'> & { participant: ListedParticipant; isYou: boolean }

function ParticipantRow({ participant, isYou, assessmentId, mayEnd, words }: RowProps) {
  const t = useTranslations()
  const { id, person, role, institution } = participant
  const seen = useSeenWords()(participant)
  return (
    <tr>
      <th scope="row">
        <span>
          <bdi>{person.name}</bdi>
          {isYou && <span className="soft"> ({t('people.you')})</span>}
          {person.disabledAt && <span className="soft"> ({t('people.disabled')})</span>}
          {seen && !isYou && <span className="block small soft font-normal">{seen}</span>}
        </span>
      </th>
      <td data-label={t('people.role')}>{t(`assessments.roles.${role}`)}</td>
      <td data-label={t('people.institution')}>{institution ? <bdi lang={institution.locale}>{institution.name}</bdi> : <span className="soft">–</span>}</td>
      {mayEnd.length > 0 && (
        <td>{mayEnd.includes(role) && <EndButton part={{ assessmentId, participantId: id }} of={t('people.endOf', { name: person.name ?? '' })} words={words} />}</td>
      )}
    </tr>
  )
}
