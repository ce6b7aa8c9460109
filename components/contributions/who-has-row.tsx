import Link from 'next/link'
import type { AnswerWords } from '@/components/answers/answers-context'
import { WorkTag } from '@/components/answers/work-tag'
import { isOpen, needOf } from '@/lib/answers/progress'
import type { findWhoHasWhat } from '@/lib/contributions/who-has-what'
import { type IndicatorTexts, languageOf } from '@/lib/framework/texts'
import type { Locale } from '@/lib/i18n/locales'
import { noteOf } from './note-of'

type Found = NonNullable<Awaited<ReturnType<typeof findWhoHasWhat>>>

/** One indicator of the list: its question leads to its card; beneath it what it needs and who has it in hand. */
export function WhoHasRow({ indicator, found, words, locale }: { indicator: IndicatorTexts; found: Found; words: AnswerWords; locale: Locale }) {
  const { assessment, framework, standings, standingOf, handouts, today } = found
  const { code, question } = indicator
  const answer = standings.find((each) => each.code === code)!
  const standing = standingOf.get(code)!
  const need = needIn(answer, words)
  const parts = handouts.filter((each) => each.code === code)
  return (
    <li className="rowq">
      <span className="code"><bdi>{code}</bdi></span>
      <div className="flow-s">
        <Link href={`/assessments/${assessment.id}/answers/${code}#${code}`} prefetch={false} lang={languageOf(framework, indicator, 'question')}>{question}</Link>
        {(parts.length > 0 || need) && (
          <ul role="list" className="small soft">
            {need && <li>{need}</li>}
            {parts.map((part) => {
              const note = noteOf(part, words, locale, today)
              return <li key={part.institution.id}><bdi lang={part.institution.locale}>{part.institution.name}</bdi>{note && ` · ${note}`}</li>
            })}
          </ul>
        )}
      </div>
      <WorkTag standing={standing} label={words[`work_${standing}`]} />
    </li>
  )
}

/** What an open answer lacks, where its state alone does not say it: without a choice it is simply open. */
function needIn(answer: Found['standings'][number], words: AnswerWords) {
  if (!isOpen(answer)) return null
  if (answer.state === 'returned' && answer.returnGround) return words[`returned_${answer.returnGround}`]
  const need = needOf(answer)
  return need === 'presence' ? null : words[`needs_${need}`]
}
