import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import type { ListedParticipant } from '@/lib/people/queries'

interface Props {
  assessmentId: string
  participants: ListedParticipant[]
  youId: string
  mayHand: boolean
}

export function PeoplePanel({ assessmentId, participants, youId, mayHand }: Props) {
  const t = useTranslations('assessments')
  return (
    <section className="flow-s">
      <h2 className="eyebrow ruled">{t('overview.people')}</h2>
      <ul role="list" className="small flow-s">
        {participants.map(({ id, personId, person, role, institution }) => (
          <li key={id}>
            <strong><bdi>{person.name}</bdi></strong>
            <br />
            <span className="soft">
              {t(`roles.${role}`)}
              {institution && <> · <bdi lang={institution.locale}>{institution.name}</bdi></>}
              {personId === youId && <> · {t('overview.you')}</>}
            </span>
          </li>
        ))}
      </ul>
      {mayHand && <p><ButtonLink look="second" href={`/assessments/${assessmentId}/people#hand`}>{t('overview.handLink')}</ButtonLink></p>}
      <p><Link className="small" href={`/assessments/${assessmentId}/people`}>{t('overview.peopleLink')}</Link></p>
    </section>
  )
}
