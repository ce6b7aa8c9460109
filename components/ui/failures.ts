import type { ErrorCode } from '@/lib/errors'

/** Words for what may go wrong with an act, by error code: for components that carry no message parser. */
export type Failures = Record<`error_${ErrorCode}`, string>
