/** Fills the database of the settings with the demo's content, where it is missing: used by the demo and by the journeys. */
import { seed } from '@/prisma/seed'
import { withDatabase } from './mgi/context'
import { runScript } from './problem'

await runScript(() => withDatabase(({ ownerUrl }) => seed(ownerUrl)))
