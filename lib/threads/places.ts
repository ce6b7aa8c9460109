import type { Subject } from './schema'

/** The boxes in which comments are typed, as drafts know them. */
export const replyBox = (threadId: string) => `reply:${threadId}`
export const openingBox = ({ type, id }: Subject) => `thread:${type}:${id}`
export const returnBox = (answerId: string) => `return:${answerId}`
export const wordingBox = (answerId: string) => `wording:${answerId}`
