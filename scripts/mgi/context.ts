import { disconnect } from '@/lib/db/client'
import { dataFolder } from '../paths'
import { openCluster } from '../postgres/cluster'
import { PlainProblem } from '../problem'

interface DatabaseAddresses {
  /** For migrations and `mgi`: owns the tables. */
  ownerUrl: string
  /** For the application: bound by row-level security. */
  appUrl: string
}

/**
 * Gives the database to a command: the one of the settings, or the embedded one, which is joined when it runs (the demo)
 * and otherwise started for the time of the command. `lib/db` finds the same addresses in the environment.
 */
export async function withDatabase<T>(work: (addresses: DatabaseAddresses) => Promise<T>): Promise<T> {
  const { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl } = process.env
  if (ownerUrl && appUrl) return work({ ownerUrl, appUrl }).finally(disconnect)
  if (ownerUrl || appUrl)
    throw new PlainProblem(
      'Set both DATABASE_URL (the application) and OWNER_DATABASE_URL (migrations and mgi), or neither for the built-in database.',
    )
  const cluster = await openCluster(dataFolder())
  try {
    const addresses = { ownerUrl: cluster.url('owner'), appUrl: cluster.url('app') }
    Object.assign(process.env, { OWNER_DATABASE_URL: addresses.ownerUrl, DATABASE_URL: addresses.appUrl })
    return await work(addresses)
  } finally {
    await disconnect() // idle connections would keep the process alive
    await cluster.close()
  }
}
