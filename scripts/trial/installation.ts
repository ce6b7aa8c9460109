import { randomBytes } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { migrate } from '../migrate/migrate'
import { openCluster } from '../postgres/cluster'
import { stopPostmaster } from '../postgres/postmaster'
import { PlainProblem } from '../problem'
import { isBuildCurrent } from '../web/build'
import type { Child } from '../web/child'
import { startWeb, untilAnswering } from '../web/serve'
import { signIn } from './people'

/** A whole installation in a temporary folder, seeded like the demo: what bench and drill measure and break. */
export interface Installation {
  folder: string
  ownerUrl: string
  appUrl: string
  origin: string
  /** The web server; `restart` starts it again on the same address after it was ended. */
  web: Child
  restart(): Promise<void>
  /** A real session of a demo person, as a cookie header. */
  signIn(email: string): Promise<string>
  close(): Promise<void>
}

type Options = {
  /** As in production: what is acknowledged is on the disk. */
  durable?: boolean
  env?: Record<string, string>
  /** A folder to be made for everything; one of its own unless it is given. */
  folder?: string
}

export async function openInstallation({ durable = false, env = {}, folder = mkdtempSync(path.join(tmpdir(), 'mgi-trial-')) }: Options = {}): Promise<Installation> {
  if (!isBuildCurrent()) throw new PlainProblem('The build is missing or older than the sources: run npm run build first.')
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
  const logFile = path.join(tmpdir(), `${path.basename(folder)}.log`) // beside the folder, which may be full
  const start = async () => {
    const log = openSync(logFile, 'a', 0o600)
    const web = startWeb(address, log, settings)
    closeSync(log)
    if (!(await untilAnswering(web, address))) throw new PlainProblem(`The application ended at once: see ${logFile}.`)
    return web
  }
  const installation: Installation = {
    folder,
    ...addresses,
    origin,
    web: await start(),
    restart: async () => {
      installation.web = await start()
    },
    signIn: async (email) => {
      const client = new pg.Client({ connectionString: addresses.ownerUrl })
      await client.connect()
      const cookie = await signIn(client, email)
      await client.end()
      return cookie
    },
    close: async () => {
      await installation.web.stop()
      await cluster.close()
      await stopPostmaster(path.join(folder, 'postgres')) // a server that was broken and revived does not know who holds it
      rmSync(folder, { recursive: true, force: true })
      rmSync(logFile, { force: true })
    },
  }
  return installation
}

async function freePort() {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}
