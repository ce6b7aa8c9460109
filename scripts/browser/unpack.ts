import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import { projectFolder } from '../paths'
import { PlainProblem } from '../problem'

const packed = path.join(projectFolder, 'node_modules', '@sparticuz', 'chromium', 'bin')
const folder = path.join(projectFolder, 'node_modules', '.cache', 'chromium')

/**
 * Unpacks the browser that `npm ci` brought, once, into a folder of our own: the package's own function uses a fixed place
 * in the temporary folder, which belongs to whoever came first. Its libraries and fonts are added where the system has none.
 */
export function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new PlainProblem('No browser was found: install Chromium or Google Chrome, or name one with MGI_BROWSER.')
  mkdirSync(folder, { recursive: true })
  const executablePath = path.join(folder, 'chromium')
  if (!existsSync(executablePath)) {
    const aside = `${executablePath}.${process.pid}`
    writeFileSync(aside, brotliDecompressSync(readFileSync(path.join(packed, 'chromium.br'))), { mode: 0o755 })
    renameSync(aside, executablePath)
  }
  const env: Record<string, string> = {}
  if (lacksLibraries(executablePath)) env.LD_LIBRARY_PATH = path.join(unpackFolder('al2023'), 'lib')
  if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = writeFontSettings(unpackFolder('fonts'))
  return { executablePath, env }
}

/** The loader's own words: `ldd` is not everywhere, and does not tell what the browser opens later. */
const lacksLibraries = (executablePath: string) =>
  spawnSync(executablePath, ['--version', '--no-sandbox'], { encoding: 'utf8' }).stderr.includes('error while loading shared libraries')

/** The package's own settings name folders of another system. */
function writeFontSettings(fonts: string) {
  const file = path.join(fonts, 'ours.conf')
  const settings = `<fontconfig><dir>${fonts}</dir><cachedir>${path.join(fonts, 'cache')}</cachedir></fontconfig>`
  writeFileSync(file, `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n${settings}\n`)
  return file
}

function unpackFolder(name: string) {
  const target = path.join(folder, name)
  if (existsSync(target)) return target
  const aside = `${target}.${process.pid}`
  mkdirSync(aside)
  const { status, stderr } = spawnSync('tar', ['-xf', '-', '-C', aside], { input: brotliDecompressSync(readFileSync(path.join(packed, `${name}.tar.br`))), encoding: 'utf8' })
  if (status !== 0) throw new Error(`The browser's ${name} could not be unpacked: ${stderr}`)
  renameSync(aside, target)
  return target
}
