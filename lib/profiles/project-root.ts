import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const landmark = 'lib/profiles/typst/profile.typ'
let root: string | undefined

/**
 * The folder that holds templates, style sheets and fonts. A built server runs from a bundle, so its own place says little:
 * the working folder is asked first, then every folder above this file.
 */
export function projectRoot(): string {
  return (root ??= findRoot())
}

function findRoot() {
  const tried = [process.cwd()]
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) tried.push(folder)
  const found = tried.find((folder) => existsSync(join(/* turbopackIgnore: true */ folder, landmark)))
  if (!found) throw new Error(`The print templates (${landmark}) were not found from ${process.cwd()}`)
  return found
}
