'use client'

import { useState } from 'react'
import { whenOf } from '@/components/edits/words'
import { Button } from '@/components/ui/button'
import { Icon } from '@/components/ui/icon'
import { Tag, type Tone } from '@/components/ui/tag'
import type { ThreadState } from '@/lib/db/generated/enums'
import { fill } from '@/lib/i18n/fill'
import { reopen, respond, settle } from '@/lib/threads/actions'
import type { CommentInView, ThreadInView } from '@/lib/threads/schema'
import { CommentBox } from './comment-box'
import { ProposedWording } from './proposed-wording'
import { QuotedWords } from './quoted-words'
import { TurnButton } from './turn-button'
import { useThreadsOfPage } from './threads-context'

const tones: Record<ThreadState, Tone | 'plain'> = { open: 'stop', reopened: 'stop', answered: 'wait', resolved: 'done' }

type Props = { thread: ThreadInView; text: string; /** Its words are said elsewhere on the card. */ titled?: boolean }

/** A discussion with what it is about, what was said, and the reader's reply. */
export function ThreadView({ thread, text, titled = false }: Props) {
  const { words, assessmentId, isIom } = useThreadsOfPage()
  const [isReplying, setReplying] = useState(thread.reply.text !== '')
  const { id, audience, mustFix, state, comments, may } = thread
  const isInternal = audience === 'iom'
  const act = { assessmentId, threadId: id }
  const button = isInternal ? words.sendReplyInternal : isIom ? words.sendReplyToCountry : words.sendReplyToIom
  const note = isInternal ? words.readsIom : isIom ? words.readsShared : words.readsToIom
  return (
    <section className={isInternal ? 'margin-note flow-s' : 'flow-s'} id={`thread-${id}`} data-thread={state} aria-label={isInternal ? words.iomOnly : words.title}>
      {isInternal && <h4 className="eyebrow"><Icon name="lock" /> {words.iomOnly}</h4>}
      <p className="row">
        <Tag tone={tones[state]}>{words[`state_${state}`]}</Tag>
        {mustFix && !titled && <span className="xs">{words.mustFix}</span>}
        {!isInternal && isIom && <span className="xs soft">{words.shared}</span>}
      </p>
      <QuotedWords quote={thread.quote} text={text} />
      <div>{comments.map((comment) => <Said key={comment.id} comment={comment} text={text} />)}</div>
      {isInternal && <p className="xs soft">{words.iomOnlyNote}</p>}
      <p className="row">
        {may.settle && state !== 'resolved' && <TurnButton work={() => settle(act)}>{words.settle}</TurnButton>}
        {may.write && state === 'resolved' && <TurnButton work={() => reopen(act)}>{words.reopen}</TurnButton>}
        {may.write && <Button look="quiet" aria-expanded={isReplying} onClick={() => setReplying(!isReplying)}>{words.reply}</Button>}
      </p>
      {may.write && isReplying && (
        <CommentBox
          draft={thread.reply}
          id={`reply-${id}`}
          label={words.replyLabel}
          readers={{ note, button, internal: isInternal }}
          send={(said, mentions) => respond({ ...act, text: said, mentions })}
          onSent={() => setReplying(false)}
        />
      )}
    </section>
  )
}

function Said({ comment: { by, isIom, isOwn, text, wording, state, at }, text: standing }: { comment: CommentInView; /** of what the thread is about */ text: string }) {
  const { words, locale, lookedAt } = useThreadsOfPage()
  const name = by ?? words.someone
  const isNew = !isOwn && lookedAt !== null && at > lookedAt
  return (
    <div className="say">
      <span className={isIom ? 'say__who say__who--iom' : 'say__who'} aria-hidden="true">{isIom ? words.iom : <Icon name="user" />}</span>
      <div>
        {text || wording ? (
          <>
            <p><strong><bdi>{name}</bdi></strong></p>
            {text && <p className="whitespace-pre-wrap" dir="auto">{text}</p>}
            {wording && <ProposedWording wording={wording} text={standing} />}
          </>
        ) : (
          <p>{fill(words[`did_${state ?? 'answered'}` as 'did_answered'] ?? '', { name })}</p>
        )}
        <p className="xs soft">{whenOf(at, locale)}{isNew && ` · ${words.new}`}</p>
      </div>
    </div>
  )
}
