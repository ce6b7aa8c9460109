import 'server-only'
import type { Prisma, PrismaClient } from '@/lib/db/generated/client'
import { problemAt, type Problem } from '@/lib/problems'
import { type FileKind, importOrder, kindOf } from './file-kinds'
import { importCatalogue } from './import-catalogue'
import { importList } from './import-lists'
import { importTranslation } from './import-translation'

export interface SourceFile {
  name: string
  content: unknown
}

/** What became, or would become, of one file. */
export interface FileReport {
  name: string
  problems: Problem[]
  /** Sentences: what changes in the database. */
  changes: string[]
}

/** One kind of file: its faults, or what it changed. */
export type Outcome = { problems: Problem[] } | { changes: string[] }
export type Owner = Prisma.TransactionClient

/**
 * Imports files of the framework, all or nothing, in one transaction of the tables' owner.
 * @param only `check` does the same and takes everything back, so what it reports is what an import does.
 */
export async function importFiles(owner: PrismaClient, files: SourceFile[], only: 'check' | 'import'): Promise<FileReport[]> {
  const reports: FileReport[] = []
  try {
    await owner.$transaction(
      async (tx) => {
        await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('framework import', 0))`
        for (const file of inOrder(files)) reports.push(await importOne(tx, file, reports))
        if (only === 'check' || reports.some(({ problems }) => problems.length > 0)) throw new TakeBack()
      },
      { timeout: 120_000, maxWait: 10_000 },
    )
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error
  }
  return reports
}

/** Ends the transaction without a trace. */
class TakeBack extends Error {}

type Known = SourceFile & { kind: FileKind | null }

const inOrder = (files: SourceFile[]): Known[] =>
  files
    .map((file) => ({ ...file, kind: kindOf(file.content) }))
    .sort((one, other) => place(one.kind) - place(other.kind))

const place = (kind: FileKind | null) => (kind === null ? importOrder.length : importOrder.indexOf(kind))

async function importOne(tx: Owner, { name, content, kind }: Known, before: FileReport[]): Promise<FileReport> {
  if (kind === 'translation' && before.some(({ problems }) => problems.length > 0))
    return { name, problems: [], changes: ['Not checked: the files it translates have to be mended first.'] }
  const outcome = await importAs(tx, kind, content)
  return { name, problems: [], changes: [], ...outcome }
}

const importAs = (tx: Owner, kind: FileKind | null, content: unknown): Promise<Outcome> | Outcome => {
  if (kind === 'framework') return importCatalogue(tx, content)
  if (kind === 'translation') return importTranslation(tx, content)
  if (kind) return importList(tx, kind, content)
  return { problems: [problemAt([], content, 'a catalogue (dimensions), a list (conventions, countries, domains, objectives, steps) or a translation (locale)')] }
}
