import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../migrate/migrate'
import { openCluster } from '../postgres/cluster'
import { PlainProblem } from '../problem'
import { isBuildCurrent } from '../web/build'
import type { Child } from '../web/child'
import { startWeb, untilAnswering } from '../web/serve'

/** A whole installation in a temporary folder, seeded like the demo: what bench and drill measure and break. */
export interface Installation {
  folder: string
  ownerUrl: string
  origin: string
  /** The web server; `restart` starts it again on the same address after it was ended. */
  web: Child
  restart(): Promise<void>
  /** A real session of a demo person, as a cookie header. */
  signIn(email: string): Promise<string>
  close(): Promise<void>
}

/** @param durable as in production: what is acknowledged is on the disk */
export async function openInstallation({ durable = false, env = {} }: { durable?: boolean; env?: Record<string, string> } = {}): Promise<Installation> {
  if (!isBuildCurrent()) throw new PlainProblem('The build is missing or older than the sources: run npm run build first.')
  const folder = mkdtempSync(path.join(tmpdir(), 'mgi-trial-'))
  const cluster = await openCluster(folder, { durable })
  const addresses = { ownerUrl: cluster.url('owner'), appUrl: cluster.url('app') }
  await migrate(addresses)
  Object.assign(process.env, { OWNER_DATABASE_URL: addresses.ownerUrl, DATABASE_URL: addresses.appUrl })
  const { seed } = await import('../../prisma/seed')
  await seed(addresses.ownerUrl)
  const address = { host: '127.0.0.1', port: await freePort() }
  const origin = `http://127.0.0.1:${address.port}`
  const settings = {
    DATABASE_URL: addresses.appUrl,
    OWNER_DATABASE_URL: '',
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: randomBytes(32).toString('hex'),
    SMTP_URL: '',
    MAIL_TO_FOLDER: path.join(folder, 'mail'),
    MGI_DEMO: 'true',
    ...env,
  }
  const start = async () => {
    const web = startWeb(address, 'ignore', settings)
    if (!(await untilAnswering(web, address))) throw new PlainProblem('The application ended at once; what it said stands above.')
    return web
  }
  const installation: Installation = {
    folder,
    ownerUrl: addresses.ownerUrl,
    origin,
    web: await start(),
    restart: async () => {
      installation.web = await start()
    },
    signIn: (email) => signIn(addresses.ownerUrl, email),
    close: async () => {
      await installation.web.stop()
      await cluster.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return installation
}

async function signIn(ownerUrl: string, email: string) {
  const token = randomUUID()
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const hash = createHash('sha256').update(token).digest('hex')
  const { rowCount } = await client.query(
    `INSERT INTO "Session" ("id", "sessionToken", "userId", "expires")
     SELECT gen_random_uuid(), $1, "id", now() + interval '1 day' FROM "User" WHERE "email" = $2`,
    [hash, email],
  )
  await client.end()
  if (rowCount !== 1) throw new PlainProblem(`There is no demo person ${email}.`)
  return `next-auth.session-token=${token}`
}

async function freePort() {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
