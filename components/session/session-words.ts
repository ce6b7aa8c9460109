import type session from '@/lib/i18n/messages/en/session.json'

/** Plain sentences with `{places}`: the panel carries no message parser for them. */
export type SessionWords = typeof session
