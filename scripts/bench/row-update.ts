import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import pg from 'pg'
import { atPace, timed } from './pace'

const clients = 8
const rows = 200

/** Updates of one row each, committed: what the database alone needs. By `pgbench` where it is installed, else through `pg`. */
export async function openRowUpdate(ownerUrl: string) {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: clients })
  await pool.query('CREATE TABLE bench_row (id int PRIMARY KEY, n int NOT NULL DEFAULT 0)')
  await pool.query('INSERT INTO bench_row SELECT generate_series(1, $1)', [rows])
  const by = spawnSync('pgbench', ['--version']).status === 0 ? 'pgbench' : 'pg'
  const throughPg = async (perSecond: number, seconds: number) => {
    const times: number[] = []
    await atPace(perSecond, seconds, async (number) => {
      times.push(await timed(() => pool.query('UPDATE bench_row SET n = n + 1 WHERE id = $1', [1 + (number % rows)])))
    })
    return times
  }
  return {
    by,
    measure: (perSecond: number, seconds: number) => (by === 'pg' ? throughPg(perSecond, seconds) : throughPgbench(ownerUrl, perSecond, seconds)),
    close: async () => {
      await pool.query('DROP TABLE bench_row')
      await pool.end()
    },
  }
}

/** Milliseconds of each update as pgbench's own log has them. */
async function throughPgbench(ownerUrl: string, perSecond: number, seconds: number): Promise<number[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'mgi-pgbench-'))
  try {
    writeFileSync(path.join(folder, 'update.sql'), `\\set id random(1, ${rows})\nUPDATE bench_row SET n = n + 1 WHERE id = :id;\n`)
    const options = ['--no-vacuum', `--client=${clients}`, `--rate=${perSecond}`, `--time=${seconds}`, '--file=update.sql', '--log', ownerUrl]
    const child = spawn('pgbench', options, { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
    const [said, code] = await Promise.all([text(child.stderr), new Promise<number | null>((resolve) => child.once('exit', resolve))])
    if (code !== 0) throw new Error(`pgbench failed: ${said}`)
    const lines = readdirSync(folder).filter((name) => name.startsWith('pgbench_log')).flatMap((name) => readFileSync(path.join(folder, name), 'utf8').trim().split('\n'))
    return lines.map((line) => line.split(' ').map(Number)).map(([, , total = 0, , , , lag = 0]) => (total - lag) / 1000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
