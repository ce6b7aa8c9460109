/** A problem that the person at the keyboard can solve: it is printed as one clear sentence, without a stack. */
export class PlainProblem extends Error {
  override name = 'PlainProblem'
}

/** Says what a failed write means for the person, or gives the error back when it means nothing we know. */
export function explainWriteFailure(error: unknown, folder: string): unknown {
  const { code = '', message = '' } = (error ?? {}) as NodeJS.ErrnoException
  if (code === 'ENOSPC' || code === 'EDQUOT' || /ENOSPC|No space left on device/i.test(message)) return new PlainProblem(fullDisk(folder))
  if (['EACCES', 'EPERM', 'EROFS'].includes(code) || /\bEROFS\b|Read-only file system/i.test(message))
    return new PlainProblem(
      `The folder ${folder} is read-only for you: make it writable, or copy the project to a folder of your own.`,
    )
  return error
}

export const fullDisk = (folder: string) =>
  `The disk that holds ${folder} is full: free some space and start again; what was saved is safe.`

/** Runs a script's main function; a plain problem ends it with its sentence and exit code 1. */
export async function runScript(main: () => Promise<void>) {
  try {
    await main()
  } catch (error) {
    console.error(error instanceof PlainProblem ? error.message : error)
    process.exitCode = 1
  }
}
