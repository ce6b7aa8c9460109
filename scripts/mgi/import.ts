import type { Command } from 'commander'
import { importAssessment, type Imported } from '@/lib/assessments/file/commands'
import type { PrismaClient } from '@/lib/db/generated/client'
import { type Checked, formatProblem } from '@/lib/problems'
import { readJsonFile } from '../json-file'
import { PlainProblem } from '../problem'
import { asOwner } from './as-owner'

export function register(program: Command) {
  program
    .command('import')
    .argument('<file>', 'an assessment file: docs/assessment-file.md')
    .option('--dry-run', 'list every fault, or what would be imported; write nothing')
    .description('take in one assessment with its answers, paragraphs and sources: all of it or nothing')
    .action(run)
}

async function run(file: string, { dryRun = false }: { dryRun?: boolean }) {
  const content = readJsonFile(file)
  const outcome = await asOwner((owner) => importOnce(owner, content, dryRun))
  if (!outcome.ok) {
    for (const problem of outcome.problems) console.log(`  ${formatProblem(problem)}`)
    throw new PlainProblem(`${count(outcome.problems.length, 'fault')} in ${file}; nothing was written.`)
  }
  const { code, answers, findings, conventions, newSources } = outcome.value
  const summary = `${count(answers, 'answer')}, ${count(findings, 'paragraph')}, ${count(conventions, 'convention')}, ${count(newSources, 'source')} new in the register`
  console.log(dryRun ? `${file} has no fault. It would become ${code}: ${summary}. Nothing was written.` : `Imported ${code}: ${summary}.`)
}

async function importOnce(owner: PrismaClient, content: unknown, dryRun: boolean): Promise<Checked<Imported>> {
  let outcome: Checked<Imported> | undefined
  try {
    await owner.$transaction(
      async (tx) => {
        outcome = await importAssessment(tx, content)
        if (dryRun) throw new TakeBack()
      },
      { timeout: 120_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error
  }
  if (!outcome) throw new Error('The import ended without an outcome')
  return outcome
}

/** Ends the transaction without a trace. */
class TakeBack extends Error {}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`
