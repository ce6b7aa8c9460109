type Unreached = { ok: false; error: 'unavailable'; fields?: Record<string, string[]> }

/**
 * Does an act. A line that is down, or a server that fails, is a refusal like others: thrown on, it would take away the page
 * with what was typed, or leave its reader without a word.
 */
export const attempt = <O extends { ok: boolean }>(work: () => Promise<O>): Promise<O | Unreached> =>
  work().catch(() => ({ ok: false, error: 'unavailable' }))
