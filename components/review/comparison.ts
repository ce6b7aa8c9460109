import type { ReviewInView, SubmissionInView } from '@/lib/review/queries'

/** What an answer is compared with, and how the page calls it. */
export type Comparison = { by: 'looked' | 'first' | 'text'; older: SubmissionInView | null; at: string | null }

/** By the address of the page; without a choice, what changed since the reader looked, where they have looked before. */
export function comparisonOf({ submissions, since }: Pick<ReviewInView, 'submissions' | 'since'>, wanted: unknown): Comparison {
  const seen = since && (submissions.find(({ version }) => version <= since.version) ?? null)
  const first = submissions.at(-1) ?? null
  if (wanted === 'first' && submissions.length > 1) return { by: 'first', older: first, at: first?.at ?? null }
  if (wanted === 'text' || !seen || !since) return { by: 'text', older: null, at: null }
  return { by: 'looked', older: seen, at: since.at }
}

export const reviewPath = (assessmentId: string, code: string) => `/assessments/${assessmentId}/review/${code}` as const
