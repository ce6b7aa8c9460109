/** `npm run bench`: what the product promises about speed, as ratios within this one run. A table, and out/bench.json. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import path from 'node:path'
import { Command } from 'commander'
import { measureAutosave } from './bench/autosave'
import { measureForm } from './bench/form'
import { measureJavascript } from './bench/javascript'
import { pagesOf } from './bench/pages'
import { measurePdf } from './bench/pdf'
import { measureStatements } from './bench/statements'
import type { Measurement } from './bench/statistics'
import { projectFolder } from './paths'
import { PlainProblem, runScript } from './problem'
import { openInstallation, type Installation } from './trial/installation'

type Extent = { sample: boolean }
type Bench = { name: string; run: (extent: Extent) => Promise<Measurement[]> }

const benches: Bench[] = [
  { name: 'autosave', run: ({ sample }) => measureAutosave(sample ? { rounds: 3, warmUp: 4 } : { rounds: 15, warmUp: 10 }) },
  { name: 'pdf', run: () => inInstallation(({ ownerUrl }) => measurePdf(ownerUrl)) },
  { name: 'javascript', run: () => inInstallation(measureJavascriptOf) },
  { name: 'form', run: ({ sample }) => inInstallation((installation) => measureForm(installation, sample ? 2 : 10)) },
  { name: 'statements', run: () => inInstallation(measureStatements) },
]

const command = new Command('bench')
  .argument('[names...]', `which parts: ${benches.map(({ name }) => name).join(', ')}; all unless named`)
  .option('--sample', 'short: to see that it works, not to be quoted', false)

await runScript(async () => {
  const { sample } = command.parse().opts<Extent>()
  const names = command.args
  const unknown = names.find((name) => !benches.some((bench) => bench.name === name))
  if (unknown) throw new PlainProblem(`There is no part "${unknown}". There are: ${benches.map(({ name }) => name).join(', ')}.`)
  const measurements: (Measurement & { bench: string })[] = []
  for (const bench of benches.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const begun = performance.now()
    for (const measurement of await bench.run({ sample })) measurements.push({ bench: bench.name, ...measurement })
    console.log(`${bench.name}: ${Math.round((performance.now() - begun) / 1000)} s`)
  }
  report(measurements)
})
process.exit()

async function inInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openInstallation()
  try {
    return await work(installation)
  } finally {
    await installation.close()
  }
}

async function measureJavascriptOf(installation: Installation) {
  const people = await pagesOf(installation.ownerUrl)
  const answering = people.flatMap(({ email, pages }) => pages.map((page) => ({ email, ...page }))).find(({ name }) => name === 'answering')!
  const cookie = await installation.signIn(answering.email)
  return measureJavascript(installation.origin, answering.path, '/en/privacy', cookie)
}

function report(measurements: Measurement[]) {
  console.table(measurements.map(({ name, value, goal, met }) => ({ name, value, goal, met: met ? 'yes' : 'no' })))
  const load = loadavg().map((value) => Number(value.toFixed(1)))
  const machine = { node: process.version, cores: cpus().length, memoryGiB: Math.round(totalmem() / 2 ** 30), loadAverage: load }
  const file = path.join(projectFolder, 'out', 'bench.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), machine, measurements }, null, 2)}\n`)
  console.log(`Details: ${path.relative(projectFolder, file)}`)
}
