import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Icon } from '@/components/ui/icon'
import type { AssessmentInView } from '@/lib/assessments/queries'
import { type Facts, missingRequirements } from '@/lib/assessments/requirements'
import { establishable, transitions, type Requirement, type Transition } from '@/lib/assessments/states'
import { EditsOfPage } from '@/components/edits/edits-of-page'
import type { DraftInView } from '@/lib/edits/drafts'
import { MoveBackForm } from './move-back-form'
import { MoveForm } from './move-form'
import { useMoveWords } from './use-move-words'

/** The moves out of this state: what each asks for, the button for whoever may make it, and in words those that come later. */
export function MovePanels({ assessment, facts, draft, personId }: Pick<PanelProps, 'assessment' | 'facts' | 'draft' | 'personId'>) {
  const from = transitions.filter((transition) => transition.from === assessment.state)
  const possible = from.filter(({ requires }) => requires.every((requirement) => establishable.includes(requirement)))
  const isBack = ({ requires }: Transition) => requires.includes('reasonGiven')
  const mine = (transition: Transition) => assessment.participation !== null && transition.by.includes(assessment.participation.role)
  return (
    <div className="flow-l" id="move">
      {possible.filter((transition) => mine(transition) || !isBack(transition)).map((transition) => (
        <MovePanel key={transition.to} {...{ assessment, facts, transition, draft, personId }} isMine={mine(transition)} />
      ))}
      {from.some((transition) => !possible.includes(transition)) && <Later state={assessment.state} />}
    </div>
  )
}

interface PanelProps {
  assessment: AssessmentInView
  facts: Facts
  transition: Transition
  isMine: boolean
  /** The reason for a move back, as far as the person has typed it. */
  draft: DraftInView | null
  personId: string
}

function MovePanel({ assessment, facts, transition, isMine, draft, personId }: PanelProps) {
  const t = useTranslations('assessments.move')
  const needsReason = transition.requires.includes('reasonGiven')
  const words = useMoveWords(needsReason ? 'back' : transition.to === 'drafting' ? 'drafting' : 'dataCollection', needsReason)
  const values = { assessmentId: assessment.id, version: assessment.version, to: transition.to, reason: '' }
  const missing = missingRequirements(transition.requires, facts).filter((requirement) => requirement !== 'reasonGiven')
  return (
    <section className="panel flow-s">
      <h2>{words.title}</h2>
      <p className="small">{words.text}</p>
      {missing.length > 0 && <Missing missing={missing} facts={facts} assessmentId={assessment.id} />}
      {!isMine && <p className="small soft">{t('by', { role: transition.by[0] ?? 'other' })}</p>}
      {isMine && missing.length === 0 && !needsReason && <MoveForm values={values} words={words} />}
      {isMine && missing.length === 0 && needsReason && draft && (
        <EditsOfPage person={personId}>
          <MoveBackForm values={values} words={words} draft={draft} place={{ name: words.reason, address: `/assessments/${assessment.id}` }} />
        </EditsOfPage>
      )}
    </section>
  )
}

/** Where each missing thing is mended. */
const placeOf: Partial<Record<Requirement, string>> = {
  focalPointAppointed: 'people',
  referenceDateSet: 'dates',
  institutionsNamed: 'people',
  calendarSet: 'dates',
  everyIndicatorAnswered: 'open',
  noMustFixOpen: 'open',
}

function Missing({ missing, facts, assessmentId }: { missing: Requirement[]; facts: Facts; assessmentId: string }) {
  const t = useTranslations('assessments.move')
  return (
    <>
      <h3 className="small">{t('missing')}</h3>
      <ul role="list" className="small flow-s">
        {missing.map((requirement) => (
          <li key={requirement}>
            <Icon name="open" /> <Link href={`/assessments/${assessmentId}/${placeOf[requirement] ?? ''}`}>{t(`requirements.${requirement}`, { open: facts.open, mustFix: facts.mustFix })}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function Later({ state }: { state: AssessmentInView['state'] }) {
  const t = useTranslations('assessments.move')
  return (
    <section className="margin-note">
      <h2 className="eyebrow">{t('later')}</h2>
      <p>{t(state === 'drafting' ? 'laterText.consultation' : 'laterText.other')}</p>
    </section>
  )
}
