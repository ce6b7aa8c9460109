import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useSeenWords } from '@/components/people/seen-words'
import { ButtonLink } from '@/components/ui/button'
import type { ListedParticipant } from '@/lib/people/queries'
import type { Holding } from '@/lib/process/holdings'
import { HoldingLine } from './holding-line'

interface Props {
  assessmentId: string
  participants: ListedParticipant[]
  /** what institutions have in hand, by their id */
  holdings: ReadonlyMap<string, Holding[]>
  youId: string
  mayHand: boolean
  mayRemind: boolean
}

/** Who takes part, with what the institution has in hand and until when. */
export function PeoplePanel({ assessmentId, participants, holdings, youId, mayHand, mayRemind }: Props) {
  const t = useTranslations('assessments')
  const isAwaited = [...holdings.values()].flat().some(({ isSubmitted }) => !isSubmitted)
  return (
    <section className="flow-s">
      <h2 className="eyebrow ruled">{t('overview.people')}</h2>
      <ul role="list" className="small flow-s">
        {participants.map((participant) => (
          <PersonLine key={participant.id} participant={participant} holdings={holdings.get(participant.institutionId ?? '') ?? []} isYou={participant.personId === youId} />
        ))}
      </ul>
      {mayHand && <p><ButtonLink look="second" href={`/assessments/${assessmentId}/people#hand`}>{t('overview.handLink')}</ButtonLink></p>}
      {mayRemind && isAwaited && <p><Link className="small" href={`/assessments/${assessmentId}/people#handed`} prefetch={false}>{t('overview.remind')}</Link></p>}
      <p><Link className="small" href={`/assessments/${assessmentId}/people`}>{t('overview.peopleLink')}</Link></p>
    </section>
  )
}

/** One person: their part, what their institution has in hand, and whether they have come yet. */
function PersonLine({ participant, holdings, isYou }: { participant: ListedParticipant; holdings: Holding[]; isYou: boolean }) {
  const t = useTranslations('assessments')
  const { person, role, institution } = participant
  const seen = useSeenWords()(participant)
  return (
    <li>
      <strong><bdi>{person.name}</bdi></strong>
      <br />
      <span className="soft">
        {t(`roles.${role}`)}
        {institution && <> · <bdi lang={institution.locale}>{institution.name}</bdi></>}
        {isYou && <> · {t('overview.you')}</>}
      </span>
      {role === 'contributor' && holdings.map((holding) => <HoldingLine key={holding.runs[0]?.first} holding={holding} />)}
      {seen && !isYou && <span className="soft block">{seen}</span>}
    </li>
  )
}
