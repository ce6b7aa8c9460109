import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import type { PrismaClient } from '@/lib/db/generated/client'
import { kindOf } from '@/lib/framework/file-kinds'
import { type FileReport, importFiles, type SourceFile } from '@/lib/framework/import'
import { readJsonFile } from './json-file'
import { projectFolder } from './paths'
import { PlainProblem } from './problem'

/** The catalogue, lists and translations that come with the product. */
export const bundledFolder = path.join(projectFolder, 'prisma', 'seeds')

/** Reads what a person named: files as they are; of a folder, those files in it that belong to the framework. */
export const readFrameworkFiles = (places: string[]): SourceFile[] =>
  places.flatMap((place) => (isFolder(place) ? readFolder(place) : [{ name: place, content: readJsonFile(place) }]))

const isFolder = (place: string) => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true

/** In the folder itself and in its folder of translations. */
const jsonFilesOf = (folder: string) =>
  [folder, path.join(folder, 'translations')]
    .filter(isFolder)
    .flatMap((place) => readdirSync(place).sort().map((name) => path.join(place, name)))
    .filter((name) => name.endsWith('.json'))

function readFolder(folder: string): SourceFile[] {
  const files = jsonFilesOf(folder)
    .map((name) => ({ name, content: readJsonFile(name) }))
    .filter(({ content }) => kindOf(content) !== null)
  if (files.length === 0) throw new PlainProblem(`${folder} holds no catalogue, list or translation.`)
  return files
}

/** Imports what comes with the product, as its owner; a second time changes nothing. @throws when the files have faults */
export async function importBundledData(owner: PrismaClient): Promise<FileReport[]> {
  const reports = await importFiles(owner, readFolder(bundledFolder), 'import')
  const broken = reports.find(({ problems }) => problems.length > 0)
  if (broken) throw new Error(`${broken.name} does not fit this database: ${JSON.stringify(broken.problems[0])}`)
  return reports
}
