import { readFileSync, statSync } from 'node:fs'
import { findJsonFault } from './json-fault'
import { PlainProblem } from './problem'

/** No catalogue and no assessment comes near it; beyond it a file is a mistake. */
const largest = 10 * 1024 * 1024

/** Reads a JSON file. @throws PlainProblem one sentence when there is none, or it is empty, far too large or not JSON. */
export function readJsonFile(file: string): unknown {
  const text = decode(read(file), file)
  if (text.trim() === '') throw new PlainProblem(`${file} is empty.`)
  try {
    return JSON.parse(text)
  } catch (error) {
    const fault = findJsonFault(text)
    throw new PlainProblem(
      fault
        ? `${file} is not JSON: line ${fault.line}, column ${fault.column}: expected ${fault.expected}.`
        : `${file} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}

function read(file: string) {
  try {
    const found = statSync(file) // before it is opened: a pipe would keep us waiting
    if (!found.isFile()) throw new PlainProblem(`${file} cannot be read: it is ${found.isDirectory() ? 'a folder' : 'not a file'}.`)
    if (found.size > largest)
      throw new PlainProblem(`${file} is far too large: ${megabytes(found.size)} MB, at most ${megabytes(largest)} MB are read.`)
    return readFileSync(file)
  } catch (error) {
    if (error instanceof PlainProblem) throw error
    throw new PlainProblem(`${file} cannot be read: ${reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? (error as Error).message}.`)
  }
}

/** UTF-8, with or without its mark. UTF-16 is named, since some editors write it without saying so. */
function decode(bytes: Uint8Array, file: string) {
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || (bytes.length > 1 && (first === 0) !== (second === 0))
  if (isUtf16) throw new PlainProblem(`${file} is text in UTF-16: save it as UTF-8.`)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes) // takes the mark away
  } catch {
    throw new PlainProblem(`${file} cannot be read: it is not text in UTF-8.`)
  }
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)

const reasons: Record<string, string> = {
  ENOENT: 'there is no such file',
  EACCES: 'you have no right to read it',
}
