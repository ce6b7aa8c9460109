import type { PrismaClient } from '@/lib/db/generated/client'
import { withOwner } from '@/lib/db/owner'
import { PlainProblem } from '../problem'
import { withDatabase } from './context'

/** Gives a command the database as its owner, whom row-level security does not bind. */
export const asOwner = <T>(work: (owner: PrismaClient) => Promise<T>): Promise<T> =>
  withDatabase(({ ownerUrl }) => withOwner(ownerUrl, (owner) => work(owner).catch(explain)))

/** P2021: a table is missing; P2022: a column. */
function explain(error: unknown): never {
  const { code } = error as { code?: string }
  if (code === 'P2021') throw new PlainProblem('The database has no tables yet: run `npm run mgi -- migrate` first.')
  if (code === 'P2022') throw new PlainProblem('The database is older than this version: run `npm run mgi -- migrate` first.')
  throw error
}
