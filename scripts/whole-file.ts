import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { explainWriteFailure, PlainProblem } from './problem'

/**
 * Writes a file whole or not at all: beside its place first, then under its name. What stood there stays until then.
 * @param mode `private` lets only its owner read it
 * @throws PlainProblem one sentence that says why it cannot be written
 */
export function writeWholeFile(file: string, content: string | Uint8Array, mode: 'private' | 'shared' = 'shared') {
  const folder = path.dirname(path.resolve(file))
  assertFileOrNothing(file)
  const beside = path.join(folder, `.${path.basename(file)}.${randomBytes(4).toString('hex')}.part`)
  try {
    const opened = openSync(beside, 'wx', mode === 'private' ? 0o600 : 0o666)
    try {
      try {
        writeFileSync(opened, content)
        fsyncSync(opened)
      } finally {
        closeSync(opened)
      }
      renameSync(beside, file)
    } finally {
      rmSync(beside, { force: true }) // gone already, unless something failed
    }
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw new PlainProblem(`There is no folder ${folder}: make it first.`)
    throw explainWriteFailure(error, folder)
  }
}

/** A folder, a device or a pipe is not replaced by a file. */
function assertFileOrNothing(file: string) {
  let found
  try {
    found = statSync(file)
  } catch {
    return // nothing there, or no way to it: the write itself says which
  }
  if (!found.isFile()) throw new PlainProblem(`${file} is ${found.isDirectory() ? 'a folder' : 'not a file'}: name a file to write.`)
}
