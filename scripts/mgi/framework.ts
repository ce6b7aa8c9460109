import { Option, type Command } from 'commander'
import { type FileReport, importFiles } from '@/lib/framework/import'
import { formatProblem } from '@/lib/problems'
import { bundledFolder, readFrameworkFiles } from '../framework-files'
import { PlainProblem } from '../problem'
import { asOwner } from './as-owner'

interface Choice {
  bundled?: boolean
}

export function register(program: Command) {
  const framework = program.command('framework').description('the catalogue of indicators, its lists and its translations')
  const bundled = () => new Option('--bundled', 'what comes with the product')
  framework
    .command('check')
    .argument('[files...]', 'framework.json, a list, a translation, or a folder of them')
    .description('list every fault with its JSON path, or what an import would change; writes nothing')
    .addOption(bundled())
    .action((files: string[], choice: Choice) => run(files, choice, 'check'))
  framework
    .command('import')
    .argument('[files...]', 'framework.json, a list, a translation, or a folder of them')
    .description('write all of them or nothing; a published edition never changes')
    .addOption(bundled())
    .action((files: string[], choice: Choice) => run(files, choice, 'import'))
}

async function run(named: string[], { bundled }: Choice, only: 'check' | 'import') {
  const places = bundled ? [bundledFolder, ...named] : named
  if (places.length === 0) throw new PlainProblem('Name a file or a folder, or say --bundled for what comes with the product.')
  const files = readFrameworkFiles(places)
  const reports = await asOwner((owner) => importFiles(owner, files, only))
  const faults = reports.reduce((sum, { problems }) => sum + problems.length, 0)
  const written = only === 'import' && faults === 0
  for (const report of reports) console.log(describe(report, written))
  if (faults > 0) throw new PlainProblem(`${faults === 1 ? '1 fault' : `${faults} faults`}; nothing was written.`)
  console.log(written ? 'Imported.' : 'Nothing was written: this was a check.')
}

function describe({ name, problems, changes }: FileReport, written: boolean) {
  const lines = problems.length > 0 ? problems.map(formatProblem) : changes.map((change) => (written ? change : `would be: ${change}`))
  return [name, ...lines.map((line) => `  ${line}`)].join('\n')
}
