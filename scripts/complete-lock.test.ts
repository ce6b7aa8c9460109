import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { completeLock, missingOptional } from './complete-lock.mjs'
import { projectFolder } from './paths'

interface Lock {
  packages: Record<string, { resolved?: string; optionalDependencies?: Record<string, string>; version?: string; os?: string[]; cpu?: string[] }>
}
const read = () => JSON.parse(readFileSync(`${projectFolder}/package-lock.json`, 'utf8')) as Lock

test('the lock file names every optional package, on every platform, and no registry (else: npm run lock:complete)', () => {
  expect(missingOptional(read())).toEqual([])
  expect(Object.values(read().packages).filter(({ resolved }) => resolved?.startsWith('http'))).toEqual([])
})

test('npm accepts the lock file', () => {
  const { status, stderr } = spawnSync('npm', ['ci', '--dry-run', '--offline', '--loglevel=error'], { cwd: projectFolder, encoding: 'utf8' })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('a missing optional package becomes a stub that only its platform would install', () => {
  const lock = { packages: { 'node_modules/next': { optionalDependencies: { '@next/swc-win32-arm64-msvc': '16.4.6' } } } }
  const { packages } = completeLock(lock) as Lock
  expect(packages['node_modules/@next/swc-win32-arm64-msvc']).toEqual({ version: '16.4.6', optional: true, os: ['win32'], cpu: ['arm64'] })
})
