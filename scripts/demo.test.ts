import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { projectFolder } from './paths'
import { explainWriteFailure } from './problem'

const folder = mkdtempSync(path.join(tmpdir(), 'mgi-demo-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the demo says when it cannot start; it must say nothing else, and nothing may be left running. */
function refusal(settings: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/demo.ts'], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...process.env, MGI_DATA_FOLDER: folder, ...settings },
  })
  return { status, says: stderr.trim() }
}

test('a busy port gets one sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo
  expect(refusal({ PORT: String(port) })).toEqual({
    status: 1,
    says: `Port ${port} is busy: stop the program that uses it, or choose another one with PORT=${port + 1}.`,
  })
  other.close()
})

test('a port that is none gets one sentence', () => {
  expect(refusal({ PORT: 'three' })).toEqual({ status: 1, says: 'PORT is "three": it must be a number from 1 to 65535.' })
})

test.each([
  ['EROFS', /read-only/],
  ['EACCES', /read-only/],
  ['ENOSPC', /full/],
])('%s becomes one sentence that names the folder', (code, expected) => {
  const explained = explainWriteFailure(Object.assign(new Error(code), { code }), '/srv/mgi')
  expect(String(explained)).toMatch(expected)
  expect(String(explained)).toContain('/srv/mgi')
})

test('PostgreSQL’s words about a full disk are understood', () => {
  const said = new Error('could not extend file "base/5/2704": No space left on device')
  expect(String(explainWriteFailure(said, '/srv/mgi'))).toMatch(/The disk that holds \/srv\/mgi is full/)
})

test('an error that means something else stays what it is', () => {
  const error = new Error('something else')
  expect(explainWriteFailure(error, '/srv/mgi')).toBe(error)
})
