import type { FindingDiscussions } from './finding-threads'

/** The discussions on one paragraph. */
export const threadsOf = ({ threads }: Pick<FindingDiscussions, 'threads'>, findingId: string) => threads.filter(({ subject }) => subject.id === findingId)
