import Link from 'next/link'
import { Notice } from '@/components/ui/notice'
import type threads from '@/lib/i18n/messages/en/threads.json'

type Props = { mustFix: { threadId: string; code: string; quote: string }[]; assessmentId: string; words: typeof threads }

/** The comments that hold up the submission, each with its link. */
export function MustFixPanel({ mustFix, assessmentId, words }: Props) {
  if (mustFix.length === 0) return null
  return (
    <Notice tone="stop" title={words.mustFixTitle}>
      <p className="small">{words.mustFixLead}</p>
      <ul role="list" className="flow-s">
        {mustFix.map(({ threadId, code, quote }) => (
          <li key={threadId}>
            <Link href={`/assessments/${assessmentId}/answers/${code}?thread=${threadId}#${code}`} prefetch={false}><bdi>{code}</bdi></Link>
            {quote && <span className="small soft">: <bdi>“{quote.length > 90 ? `${quote.slice(0, 90)}…` : quote}”</bdi></span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
