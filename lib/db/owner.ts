import 'server-only'
import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'

/** The tables' owner, whom row-level security does not bind: for commands of `mgi` and the seed, never for a request. */
export async function withOwner<T>(ownerUrl: string, work: (owner: PrismaClient) => Promise<T>): Promise<T> {
  const owner = new PrismaClient({ adapter: new PrismaPg({ connectionString: ownerUrl, max: 2 }) })
  try {
    return await work(owner)
  } finally {
    await owner.$disconnect()
  }
}
