/**
 * `npm run drill`: what must survive, broken on purpose. Every drill has a planted defect that it must catch; a harness that has
 * never failed proves nothing. A table, and out/drill.json. Linux, bounded in time, loopback only.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Command } from 'commander'
import type { Drill, Line } from './drill/drill'
import { files } from './drill/files'
import { fullDisk } from './drill/full-disk'
import { interleavings } from './drill/interleavings'
import { kills } from './drill/kills'
import { offline } from './drill/offline'
import { sessions } from './drill/sessions'
import { traces } from './drill/traces'
import { projectFolder } from './paths'
import { PlainProblem, runScript } from './problem'

const drills: Drill[] = [kills, fullDisk, interleavings, offline, sessions, traces, files]

const command = new Command('drill')
  .argument('[names...]', `which drills: ${drills.map(({ name }) => name).join(', ')}; all unless named`)
  .option('--sample', 'a run of seconds, as in npm test', false)
  .option('--seed <number>', 'where chances come from', (value) => Number(value), 20_261_122)

await runScript(async () => {
  const { sample, seed } = command.parse().opts<{ sample: boolean; seed: number }>()
  const names = command.args
  const unknown = names.find((name) => !drills.some((drill) => drill.name === name))
  if (unknown) throw new PlainProblem(`There is no drill "${unknown}". There are: ${drills.map(({ name }) => name).join(', ')}.`)
  const lines: (Line & { drill: string; seconds: number })[] = []
  for (const drill of drills.filter(({ name, isInJourneys }) => (names.length === 0 ? !(sample && isInJourneys) : names.includes(name)))) {
    console.log(`── ${drill.name} (seed ${seed})`)
    const begun = performance.now()
    const found = await drill.run({ sample, seed })
    const seconds = Math.round((performance.now() - begun) / 1000)
    for (const line of found) console.log(`${line.passed ? 'as expected' : 'NOT AS EXPECTED'}: ${line.name} (${line.expected})`, line.found)
    console.log(`── ${drill.name}: ${seconds} s`)
    lines.push(...found.map((line) => ({ drill: drill.name, seconds, ...line })))
  }
  if (!sample) keep({ at: new Date().toISOString(), seed, lines })
  const failed = lines.filter(({ passed }) => !passed)
  for (const { drill, name, expected, found } of failed) console.log(`✗ ${drill}: ${name} (${expected})`, found)
  console.log(`${lines.length - failed.length} as expected, ${failed.length} not`)
  if (failed.length > 0 || lines.length === 0) process.exitCode = 1
})
process.exit()

function keep(report: object) {
  const file = path.join(projectFolder, 'out', 'drill.json')
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify(report, null, 2)}\n`)
  console.log(`Details: ${path.relative(projectFolder, file)}`)
}
