import Link from 'next/link'
import { getMessages, getTranslations } from 'next-intl/server'
import type { Place } from '@/components/edits/waiting-texts'
import { Notice } from '@/components/ui/notice'
import type { ReturnGround } from '@/lib/db/generated/enums'
import type { ErrorCode } from '@/lib/errors'
import { wordsFor } from '@/lib/i18n/words'
import type { ReviewInView } from '@/lib/review/queries'
import { returnBox, wordingBox } from '@/lib/threads/places'
import { DecisionForm } from './decision-form'
import { decisionWords } from './decision-words'

/** What became of the answer, and the decision for whoever may take it now. */
export async function Decision({ review, path }: { review: ReviewInView; path: Place['address'] }) {
  const t = await getTranslations('review')
  const { errors, review: words } = (await getMessages()) as { errors: Record<ErrorCode, string>; review: { grounds: Record<ReturnGround, string> } }
  const { assessment, answer, indicator, may, draftOf, submissions } = review
  const { id: answerId, state, version, returnGround } = answer
  return (
    <section className="flow" aria-labelledby="decision">
      <h2 className="ruled" id="decision">{t('decision.title')}</h2>
      {state === 'accepted' && <Notice tone="done" level={3} title={t('decision.accepted')} />}
      {state === 'returned' && (
        <Notice tone="wait" icon="back" level={3} title={t('decision.returned', { ground: t(`grounds.${returnGround ?? 'other'}`) })}>
          <p>{t('decision.returnedText')}</p>
        </Notice>
      )}
      {may.review ? (
        <DecisionForm
          key={`${state}-${version}`}
          act={{ assessmentId: assessment.id, answerId, version }}
          mayAccept={state === 'submitted'}
          submitted={{ text: submissions[0]?.explanation ?? '', locale: submissions[0]?.locale ?? assessment.locale }}
          drafts={{ reason: draftOf(returnBox(answerId)), wording: draftOf(wordingBox(answerId)) }}
          place={{ name: indicator.code, address: path }}
          words={await wordsFor('review.decision', decisionWords)}
          grounds={words.grounds}
          errors={errors}
          queue="/review"
        />
      ) : (
        <>
          {state !== 'returned' && <p className="small soft">{t('decision.closed')}</p>}
          <p><Link href="/review">{t('decision.toQueue')}</Link></p>
        </>
      )}
    </section>
  )
}
