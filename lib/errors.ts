/** What may go wrong in a way that a person can act on. Each code is worded by the message `errors.<code>`. */
export const errorCodes = ['notFound', 'conflict', 'wrongState', 'invalid', 'signedOut', 'unavailable', 'tooLarge'] as const
export type ErrorCode = (typeof errorCodes)[number]

/** The status by which a route says it; a forbidden thing looks like a missing one. */
export const statusOf: Record<ErrorCode, number> = {
  notFound: 404,
  conflict: 409,
  wrongState: 409,
  invalid: 400,
  signedOut: 401,
  unavailable: 503,
  tooLarge: 413,
}

/**
 * A failure that is part of the product, as opposed to a bug. It is data: actions and routes return its code, and what is
 * wrong with which field; a conflict brings what is saved.
 */
export class ExpectedError extends Error {
  override name = 'ExpectedError'
  constructor(
    readonly code: ErrorCode,
    readonly details: { fields?: Record<string, string[]>; saved?: object } = {},
  ) {
    super(code)
  }
}

/** Known by name and not by `instanceof`: two bundles may hold two copies of the class. */
export const isExpectedError = (error: unknown): error is ExpectedError =>
  error instanceof Error && error.name === 'ExpectedError'
