import { z } from 'zod'
import type { AnswerState, ContributionState, Role } from '@/lib/db/generated/enums'

/**
 * Body of `PUT /api/here`. `id` stands for one time of having one record open in one window; once it is `gone` it never
 * comes back, so that a late beat brings nobody back either.
 */
export const beatInput = z.object({
  id: z.uuid(),
  record: z.object({ type: z.enum(['answer', 'contribution', 'finding']), id: z.uuid() }),
  doing: z.enum(['looking', 'writing', 'gone']),
})
export type Beat = z.infer<typeof beatInput>
export type OpenRecord = Beat['record']
export type Doing = Beat['doing']

/** Somebody else who has a record open, as a page shows them; `gone` in news alone. */
export type Other = { id: string; person: string; name: string | null; institution: { name: string; locale: string } | null; doing: Doing }

/** Answer of `PUT /api/here`, and the data of the event `here`. */
export type HereAnswer = { others: Other[] }
export type HereNews = Other & { record: OpenRecord }

/** Somebody who has a record open, with what decides who may know: payload of the database's channel `here`. */
export type Here = {
  id: string
  personId: string
  name: string | null
  role: Role
  institution: { id: string; name: string; locale: string } | null
  assessmentId: string
  record: OpenRecord
  answer?: { state: AnswerState } | undefined
  contribution?: { state: ContributionState; institutionId: string } | undefined
  doing: Doing
}

/** Says that somebody left: everything else is known to whoever heard of them. */
export type Farewell = Pick<Here, 'id' | 'personId'> & { doing: 'gone' }
