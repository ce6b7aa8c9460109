import type { Command } from 'commander'
import { migrate } from '../migrate/migrate'
import { withDatabase } from './context'

export function register(program: Command) {
  program
    .command('migrate')
    .description("bring the database to this version's schema")
    .action(() =>
      withDatabase(async (addresses) => {
        const applied = await migrate(addresses)
        for (const name of applied) console.log(`Applied ${name}`)
        if (applied.length === 0) console.log('The database is up to date.')
      }),
    )
}
