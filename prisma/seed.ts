import { readFileSync } from 'node:fs'
import { importAssessment } from '@/lib/assessments/file/commands'
import type { Prisma } from '@/lib/db/generated/client'
import { withOwner } from '@/lib/db/owner'
import { formatProblem } from '@/lib/problems'
import { importBundledData } from '@/scripts/framework-files'
import { giveDemoPeople, type DemoPeople } from './demo/people'
import { startUganda } from './demo/uganda'
import { finishExercise, finishWorkedExample } from './demo/rounds'

type Finish = (tx: Prisma.TransactionClient, assessmentId: string, people: DemoPeople) => Promise<void>

/**
 * What the demo starts from: the framework, demo people, two rounds of Timor-Leste and one of another country. Adds what
 * is missing and leaves everything that is there as it is.
 */
export const seed = (ownerUrl: string): Promise<void> =>
  withOwner(ownerUrl, async (owner) => {
    await importBundledData(owner)
    await owner.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('demo', 0))`
        const people = await giveDemoPeople(tx)
        await giveRound(tx, 'TLS-2019', 'timor-leste-2019.json', people, finishWorkedExample)
        await giveRound(tx, 'TLS-2026', 'timor-leste-2026-exercise.json', people, finishExercise)
        if (!(await find(tx, 'UGA-2026'))) await startUganda(tx, people)
      },
      { timeout: 120_000, maxWait: 10_000 },
    )
  })

const find = (tx: Prisma.TransactionClient, code: string) => tx.assessment.findUnique({ where: { code }, select: { id: true } })

async function giveRound(tx: Prisma.TransactionClient, code: string, file: string, people: DemoPeople, finish: Finish) {
  if (await find(tx, code)) return
  const content: unknown = JSON.parse(readFileSync(new URL(`seeds/${file}`, import.meta.url), 'utf8'))
  const imported = await importAssessment(tx, content)
  if (!imported.ok) throw new Error(`${file} has faults:\n${imported.problems.map(formatProblem).join('\n')}`)
  await finish(tx, imported.value.id, people)
}
