import { existsSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import { register as registerAdmin } from './mgi/admin'
import { register as registerExport } from './mgi/export'
import { register as registerFramework } from './mgi/framework'
import { register as registerImport } from './mgi/import'
import { register as registerMigrate } from './mgi/migrate'
import { projectFolder } from './paths'
import { runScript } from './problem'

const settings = path.join(projectFolder, '.env')
if (existsSync(settings)) process.loadEnvFile(settings) // what is set in the environment wins

const program = new Command('mgi').description('Commands for the people who run an MGI installation')
for (const register of [registerAdmin, registerExport, registerFramework, registerImport, registerMigrate]) register(program)

await runScript(async () => {
  await program.parseAsync()
})
