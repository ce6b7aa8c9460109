import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { openCluster } from './cluster'
import { readPostmaster } from './postmaster'

const folder = mkdtempSync(path.join(tmpdir(), 'mgi-cluster-'))
const pidFile = path.join(folder, 'postgres', 'postmaster.pid')
const open = () => openCluster(folder, { durable: false })
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function ask(url: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<{ user: string }>('SELECT current_user AS user')).rows[0]?.user
  } finally {
    await client.end()
  }
}

test('the first command starts the server, the second joins it, the last one stops it', async () => {
  const first = await open()
  const second = await open()
  expect([first.started, second.started]).toEqual([true, false])
  await first.close()
  expect(await ask(second.url('owner'))).toBe('mgi_owner')
  await second.close()
  expect(readPostmaster(path.join(folder, 'postgres'))).toBeNull()
})

test('a lock file left by a crash is removed, even when its process id belongs to another program now', async () => {
  writeFileSync(pidFile, `${process.pid}\n${path.join(folder, 'postgres')}\n0\n1\n\n127.0.0.1\n0 0\nready\n`)
  const cluster = await open()
  expect(await ask(cluster.url('owner'))).toBe('mgi_owner')
  await cluster.close()
})

test('a server that was killed is started again', async () => {
  const crashed = await open()
  process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 'SIGKILL')
  const cluster = await open()
  expect(await ask(cluster.url('owner'))).toBe('mgi_owner')
  await crashed.close()
  await cluster.close()
})

test('two commands that start at once share one server', async () => {
  const [first, second] = await Promise.all([open(), open()])
  expect(first.url('owner')).toBe(second.url('owner'))
  await Promise.all([first.close(), second.close()])
  expect(readPostmaster(path.join(folder, 'postgres'))).toBeNull()
})

test('the secrets are readable by their owner alone', () => {
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})
