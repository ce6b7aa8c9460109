import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}generated${path.sep}`))

const directive = /^\s*['"]use server['"];?\s*$/m
const isWhole = (text: string) => /^(\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*['"]use server['"]/.test(text)

/** The files whose exports the browser can call, and those that hide an action inside something else, which nobody would list. */
export function findActionFiles(folders = ['app', 'components', 'lib']) {
  const withActions = folders.flatMap(filesIn).filter((file) => directive.test(readFileSync(file, 'utf8')))
  const whole = withActions.filter((file) => isWhole(readFileSync(file, 'utf8')))
  return { whole, hidden: withActions.filter((file) => !whole.includes(file)) }
}

/** Names in the table: `lib/people/actions.ts` → `people`. */
export const areaOf = (file: string) => path.basename(path.dirname(file))

/** Every route handler of the application, as `METHOD app/…/route.ts`. */
export const findRoutes = () =>
  filesIn('app')
    .filter((file) => path.basename(file) === 'route.ts')
    .flatMap((file) => {
      const text = readFileSync(file, 'utf8')
      const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const
      return methods.filter((method) => new RegExp(`export (const|(async )?function) ${method}\\b|export \\{[^}]*\\b${method}\\b`).test(text)).map((method) => `${method} ${file}`)
    })

/** What one list has and the other has not. */
export const difference = (found: string[], listed: string[]) => ({
  withoutLine: found.filter((name) => !listed.includes(name)),
  withoutAction: listed.filter((name) => !found.includes(name)),
})
