import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { projectFolder } from '../../scripts/paths'

const reversed = (name: string) => [...name].reverse().join('')

/**
 * The built application as a later release of it would be, in a folder of its own: another build id, other names for all of
 * its static files, other ids for its acts, another service worker. What a page of this release asks for by name is not there.
 */
export function makeNextRelease(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'mgi-next-release-'))
  const from = (name: string) => path.join(projectFolder, name)
  const to = (...name: string[]) => path.join(folder, ...name)
  for (const name of ['package.json', 'next.config.js', 'lib', 'prisma', 'vendor', 'node_modules']) symlinkSync(from(name), to(name))
  cpSync(from('public'), to('public'), { recursive: true })
  writeFileSync(to('public', 'sw.js'), `${readFileSync(from('public/sw.js'), 'utf8')}\n/* the next release */\n`)
  cpSync(from('.next'), to('.next'), { recursive: true, verbatimSymlinks: true, filter: (file) => !/\.next[\\/](cache|diagnostics|lock)/.test(file) })
  rename(to('.next'))
  return folder
}

/** Gives everything that the browser knows by name another name of the same length, in each file that mentions it. */
function rename(built: string) {
  const build = readFileSync(path.join(built, 'BUILD_ID'), 'utf8')
  const chunks = readdirSync(path.join(built, 'static', 'chunks')).filter((name) => /\.(js|css)$/.test(name))
  const { node } = JSON.parse(readFileSync(path.join(built, 'server', 'server-reference-manifest.json'), 'utf8')) as { node: Record<string, unknown> }
  const names = new Map([[build, reversed(build)]])
  for (const name of chunks) names.set(name.replace(/\.\w+$/, ''), reversed(name.replace(/\.\w+$/, '')))
  for (const id of Object.keys(node)) names.set(id, id.slice(0, 2) + reversed(id.slice(2))) // how it is called stands in the first two
  const mentions = new RegExp([...names.keys()].map((name) => name.replace(/[^\w]/g, '\\$&')).join('|'), 'g')
  for (const file of filesIn(built)) {
    const before = readFileSync(file, 'utf8')
    const after = before.replace(mentions, (name) => names.get(name) ?? name)
    if (after !== before) writeFileSync(file, after)
  }
  for (const name of chunks) renameSync(path.join(built, 'static', 'chunks', name), path.join(built, 'static', 'chunks', name.replace(/^[^.]+/, reversed)))
  renameSync(path.join(built, 'static', build), path.join(built, 'static', reversed(build)))
}

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => /\.(js|mjs|json|html|rsc|meta|css)$|BUILD_ID$/.test(file) && !file.includes(`${path.sep}node_modules${path.sep}`) && statSync(file).isFile())
