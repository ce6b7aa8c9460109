import { unstable_isUnrecognizedActionError as isUnknownToServer } from 'next/navigation'

type Unreached = { ok: false; error: 'unavailable'; fields?: Record<string, string[]> }

/** Heard when an act of this page is unknown to the server, which was upgraded since the page was opened. */
export const renewedEvent = 'mgi:renewed'

/**
 * Does an act. A line that is down, or a server that fails, is a refusal like others: thrown on, it would take away the page
 * with what was typed, or leave its reader without a word.
 */
export const attempt = <O extends { ok: boolean }>(work: () => Promise<O>): Promise<O | Unreached> =>
  work().catch((failure: unknown) => {
    if (isUnknownToServer(failure)) dispatchEvent(new Event(renewedEvent))
    return { ok: false, error: 'unavailable' }
  })
