/**
 * Whether a failure says that the database cannot be reached or is overloaded, as opposed to a bug: no connection (P1xxx),
 * none free in time (P2024, P2028, P2037), ended by an administrator or starting (57P0x), disk full and the like (53xxx, 58030).
 */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta, cause } = error as Error & { code?: unknown; meta?: { driverAdapterError?: unknown }; cause?: unknown }
  if (typeof code === 'string' && /^(P1\d{3}|P2024|P2028|P2037|ECONN\w+|ENOTFOUND|ETIMEDOUT|EPIPE|57P0\d|53\d{3}|58030|08\d{3})$/.test(code)) return true
  if (error.name === 'PrismaClientInitializationError' || /^(Connection terminated|timeout exceeded when trying to connect)/.test(error.message)) return true
  const inner = cause as { originalCode?: unknown; kind?: unknown } | undefined
  if (typeof inner?.originalCode === 'string' && /^(57P0\d|53\d{3}|58030|08\d{3})$/.test(inner.originalCode)) return true
  return [cause, meta?.driverAdapterError].some((deeper) => deeper !== error && isUnavailable(deeper))
}

/** Whether the database has no room left: nothing is saved until somebody makes some, and no restart is needed then. */
export function isFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code, meta, cause } = error as Error & { code?: unknown; meta?: { driverAdapterError?: unknown }; cause?: { originalCode?: unknown } }
  if (code === '53100' || cause?.originalCode === '53100' || /No space left on device/.test(error.message)) return true
  return [cause, meta?.driverAdapterError].some((deeper) => deeper !== error && isFull(deeper))
}
