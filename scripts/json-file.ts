import { readFileSync, statSync } from 'node:fs'
import { PlainProblem } from './problem'

/** No catalogue and no assessment comes near it; beyond it a file is a mistake. */
const largest = 20 * 1024 * 1024

/** Reads a JSON file. @throws PlainProblem one sentence when there is none, or it is empty, far too large or not JSON. */
export function readJsonFile(file: string): unknown {
  const text = read(file).replace(/^\uFEFF/, '')
  if (text.trim() === '') throw new PlainProblem(`${file} is empty.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new PlainProblem(`${file} is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function read(file: string) {
  try {
    const { size } = statSync(file)
    if (size > largest) throw new PlainProblem(`${file} is far too large: ${megabytes(size)} MB, at most ${megabytes(largest)} MB are read.`)
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file))
  } catch (error) {
    if (error instanceof PlainProblem) throw error
    throw new PlainProblem(`${file} cannot be read: ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message}.`)
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EACCES: 'you have no right to read it',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not text in UTF-8',
}
