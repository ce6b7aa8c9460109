/** `npm run bench`: what the product promises about speed, as ratios within this one run. A table, and out/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { measureJavascript } from './bench/javascript'
import { copyAssessments } from './bench/many-assessments'
import { pagesOf } from './bench/pages'
import { measurePdf } from './bench/pdf'
import { countStatements, judgeStatements } from './bench/statements'
import type { Measurement } from './bench/statistics'
import { projectFolder } from './paths'
import { runScript } from './problem'
import { openInstallation, type Installation } from './trial/installation'

const many = 200

/** Statements of every page as an editor, with the assessments of the demo and with many. */
async function measureStatements(installation: Installation): Promise<Measurement[]> {
  const owner = new pg.Client({ connectionString: installation.ownerUrl })
  await owner.connect()
  await owner.query(`ALTER ROLE mgi_login SET log_statement = 'all'`)
  await installation.web.stop()
  await installation.restart() // connections made from now on are logged
  const log = path.join(installation.folder, 'postgres.log')
  const count = async () => {
    const counts: Record<string, string[]> = {}
    for (const { email, pages } of await pagesOf(installation.ownerUrl))
      Object.assign(counts, await countStatements(log, installation.origin, pages, await installation.signIn(email)))
    return counts
  }
  const few = await count()
  await copyAssessments(installation.ownerUrl, many)
  const result = judgeStatements(few, await count(), many)
  await owner.query('ALTER ROLE mgi_login RESET log_statement')
  await owner.end()
  return result
}

await runScript(async () => {
  const installation = await openInstallation()
  try {
    const measurements = [
      ...(await measurePdf(installation.ownerUrl)),
      ...(await measureJavascriptOf(installation)),
      ...(await measureStatements(installation)),
    ]
    report(measurements)
  } finally {
    await installation.close()
  }
})
process.exit()

async function measureJavascriptOf(installation: Installation) {
  const people = await pagesOf(installation.ownerUrl)
  const answering = people.flatMap(({ email, pages }) => pages.map((page) => ({ email, ...page }))).find(({ name }) => name === 'answering')!
  const cookie = await installation.signIn(answering.email)
  return measureJavascript(installation.origin, answering.path, '/en/privacy', cookie)
}

function report(measurements: Measurement[]) {
  console.table(measurements.map(({ name, value, goal, met }) => ({ name, value, goal, met: met ? 'yes' : 'no' })))
  const machine = { node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30) }
  const file = path.join(projectFolder, 'out', 'bench.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, measurements }, null, 2)}\n`)
  console.log(`Details: ${path.relative(projectFolder, file)}`)
}
