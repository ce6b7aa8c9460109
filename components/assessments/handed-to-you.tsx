import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { dayOf } from '@/components/contributions/day-of'
import { OwnTag } from '@/components/contributions/own-tag'
import { SubmitReady } from '@/components/contributions/submit-ready'
import { Empty } from '@/components/ui/empty'
import { fill } from '@/lib/i18n/fill'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import { wordsOf } from '@/lib/i18n/plain-words'
import type { HandedIndicator } from '@/lib/process/overview'
import { formatDate } from '@/lib/i18n/dates'

interface Props {
  assessmentId: string
  personId: string
  handed: HandedIndicator[]
  maySubmit: boolean
}

/** What a contributor has to do: the questions handed to the institution and no others, with their due dates and states. */
export async function HandedToYou({ assessmentId, personId, handed, maySubmit }: Props) {
  const t = await getTranslations('assessments.overview')
  const locale = (await getLocale()) as Locale
  const [words, answerWords] = [await wordsOf(locale, 'contributions'), await wordsOf(locale, 'answers')]
  const errors = await getTranslations('errors')
  const ready = handed.filter(({ standing }) => standing === 'ready').length
  const isDone = handed.length > 0 && handed.every(({ standing }) => standing !== 'open' && standing !== 'ready')
  const noteOf = ({ dueOn, isOverdue, standing, submittedAt }: HandedIndicator) => {
    if (standing !== 'open' && standing !== 'ready') return submittedAt && fill(words.submittedOn, { date: dayOf(submittedAt, formatTag(locale)) })
    return dueOn && fill(isOverdue ? answerWords.overdueSince : answerWords.due, { date: formatDate(locale, dueOn) })
  }
  return (
    <section className="flow" aria-labelledby="handed">
      <h2 id="handed">{t('handed')}</h2>
      {handed.length === 0 && <p className="soft">{t('handedNone')}</p>}
      {isDone && <Empty title={words.thanks} level={3}><p>{words.thanksText}</p></Empty>}
      {handed.length > 0 && (
        <ul role="list" className="rows">
          {handed.map((each) => (
            <li key={each.code} className="rowq">
              <span className="code"><bdi>{each.code}</bdi></span>
              <div>
                <Link href={`/assessments/${assessmentId}/answers/${each.code}#${each.code}`} prefetch={false} {...(each.isTranslated ? {} : { lang: 'en', dir: 'ltr' })}>{each.question}</Link>
                {noteOf(each) && <p className="small soft first-letter:uppercase">{noteOf(each)}</p>}
              </div>
              <OwnTag standing={each.standing} label={words[`own_${each.standing}`]} />
            </li>
          ))}
        </ul>
      )}
      {maySubmit && ready > 0 && (
        <SubmitReady
          assessmentId={assessmentId}
          personId={personId}
          label={fill(words.submitAll, { count: ready.toLocaleString(formatTag(locale)) })}
          waiting={words.submitAllWaiting}
          failures={{ unavailable: errors('unavailable'), signedOut: errors('signedOut'), other: errors('notFound') }}
        />
      )}
    </section>
  )
}
