/** Fills the database of the settings with the demo's content, where it is missing: used by the demo and by the journeys. */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { withDatabase } from './mgi/context'
import { runScript } from './problem'

const seedFile = new URL('../prisma/seed.ts', import.meta.url)

await runScript(async () => {
  if (!existsSync(fileURLToPath(seedFile))) return
  const { seed } = (await import(seedFile.href)) as { seed: (ownerUrl: string) => Promise<void> }
  await withDatabase(({ ownerUrl }) => seed(ownerUrl))
})
