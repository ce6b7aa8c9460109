import 'server-only'
import type answers from './messages/en/answers.json'
import type citing from './messages/en/citing.json'
import type contributions from './messages/en/contributions.json'
import type edits from './messages/en/edits.json'
import type evidence from './messages/en/evidence.json'
import type handouts from './messages/en/handouts.json'
import type history from './messages/en/history.json'
import type session from './messages/en/session.json'
import type sourceForm from './messages/en/sourceForm.json'
import type sources from './messages/en/sources.json'
import type threads from './messages/en/threads.json'
import type { Locale } from './locales'
import { loadMessages } from './messages'

/** Namespaces whose messages are plain sentences with `{places}`: whole ones go to the browser as they are. */
type Plain = { answers: typeof answers; citing: typeof citing; contributions: typeof contributions; edits: typeof edits; evidence: typeof evidence; handouts: typeof handouts; history: typeof history; session: typeof session; sourceForm: typeof sourceForm; sources: typeof sources; threads: typeof threads }

export const wordsOf = async <N extends keyof Plain>(locale: Locale, namespace: N): Promise<Plain[N]> =>
  (await loadMessages(locale))[namespace] as Plain[N]
