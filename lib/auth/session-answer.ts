/** Answer of `/api/session`. Time left and no instant: the clock of a browser may be wrong. */
export type SessionAnswer = { person: { id: string; name: string | null } | null; millisecondsLeft: number }

/** Answer of `/api/session/code`; `error` is a key of the messages `session.errors`. */
export type CodeAnswer = { ok: true } | { ok: false; error: 'codeFormat' | 'codeWrong' | 'tooOften' | 'unavailable' }
