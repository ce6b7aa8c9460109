// Completes package-lock.json after an installation: `npm run lock:complete`.
// npm leaves out optional packages that a registry does not serve (other platforms' binaries) and then `npm ci` refuses the
// file elsewhere. A stub that names version and platform is all it asks for. Addresses of a registry are taken out, so that
// everybody's own registry is used.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** @returns the lock file's object with a stub for every missing optional dependency and without registry addresses */
export function completeLock(lock) {
  const packages = Object.fromEntries(
    Object.entries(lock.packages).map(([place, { resolved, ...entry }]) => [
      place,
      resolved === undefined || /^https?:/.test(resolved) ? entry : { resolved, ...entry },
    ]),
  )
  for (const { name, version, place } of missingOptional(lock)) {
    packages[place] = { version, optional: true, ...platformOf(name) }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(sorted) }
}

/** Optional dependencies with an exact version that have no entry of their own. */
export function missingOptional(lock) {
  return Object.entries(lock.packages).flatMap(([parent, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !resolves(lock.packages, parent, name))
      .map(([name, range]) => ({ name, version: range.replace(/^[\^~]/, ''), place: `node_modules/${name}` })),
  )
}

/** Whether Node would find the package from its parent's folder, or from a folder above it. */
function resolves(packages, parent, name) {
  const steps = parent.split('/node_modules/')
  const places = steps.map((_, index) => steps.slice(0, steps.length - index).join('/node_modules/'))
  return places.some((place) => place && packages[`${place}/node_modules/${name}`]) || Boolean(packages[`node_modules/${name}`])
}

const systems = { darwin: 'darwin', macos: 'darwin', windows: 'win32', win32: 'win32', linux: 'linux', android: 'android', freebsd: 'freebsd' }
const processors = ['arm64', 'x64', 'ia32', 'arm', 'ppc64', 's390x', 'riscv64', 'loong64', 'mips64el', 'wasm32']

/** `@next/swc-darwin-arm64` says it in its name; a name without a platform gets none. */
function platformOf(name) {
  const words = name.split(/[-/]/)
  const os = words.map((word) => systems[word]).find(Boolean)
  const cpu = processors.find((processor) => words.includes(processor))
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }) }
}

const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingOptional(lock)
  writeFileSync(file, `${JSON.stringify(completeLock(lock), null, 2)}\n`)
  console.log(`package-lock.json: ${missing.length} optional packages of other platforms added.`)
}
