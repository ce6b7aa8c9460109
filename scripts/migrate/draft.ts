/** `npm run migration -- NAME`: writes the SQL from the last committed schema to the one on disk, to be read and completed. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { withDatabase } from '../mgi/context'
import { projectFolder } from '../paths'
import { PlainProblem, runScript } from '../problem'
import { migrationsFolder } from './migrate'
import { diffSchemas } from './run-engine'

await runScript(async () => {
  const name = process.argv[2]
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new PlainProblem('Name the migration: npm run migration -- add_threads')
  const committed = spawnSync('git', ['show', 'HEAD:prisma/schema.prisma'], { cwd: projectFolder, encoding: 'utf8' })
  const from = committed.status === 0 ? committed.stdout : ''
  const to = readFileSync(path.join(projectFolder, 'prisma', 'schema.prisma'), 'utf8')
  const sql = await withDatabase(({ ownerUrl }) => diffSchemas({ url: ownerUrl, from, to }))
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
  const folder = path.join(migrationsFolder, `${stamp}_${name}`)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, 'migration.sql'), sql)
  console.log(path.relative(projectFolder, path.join(folder, 'migration.sql')))
})
