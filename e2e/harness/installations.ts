import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCluster } from '../../scripts/postgres/cluster'
import { freePort } from '../../scripts/postgres/launch'
import { isBuilt } from '../../scripts/web/build'
import type { Child } from '../../scripts/web/child'
import { startWeb, untilAnswering } from '../../scripts/web/serve'
import { startMailServer } from './mail-server'
import { onlyIndicators, prepare, type Prepared } from './prepare'
import { publish, type Installation } from './published'

/**
 * What the journeys run against: the production build twice, over one real PostgreSQL. One installation is filled like the
 * demo and lets people sign in as in the demo; the other is a production that only knows the indicators. Their mails go to a
 * real SMTP server.
 */
export default async function setUp() {
  if (!isBuilt()) throw new Error('The journeys need the production build: npm run build')
  const folder = mkdtempSync(path.join(tmpdir(), 'mgi-e2e-'))
  const mailFolder = path.join(folder, 'mails')
  mkdirSync(mailFolder)
  const mailServer = await startMailServer(mailFolder)
  const cluster = await openCluster(folder, { durable: false })
  const installations: Started[] = []
  try {
    const addresses = (database: string) => ({ ownerUrl: cluster.url('owner', database), appUrl: cluster.url('app', database) })
    const demo = await prepare(addresses('demo'), ['scripts/seed.ts'])
    const production = await prepare(addresses('production'), onlyIndicators)
    installations.push(await start(demo, { SMTP_URL: mailServer.url, MGI_DEMO: 'true' }))
    installations.push(await start(production, { SMTP_URL: mailServer.url }))
    publish({ mailFolder, demo: installations[0], production: installations[1] })
  } catch (error) {
    await tearDown()
    throw error
  }
  return tearDown

  async function tearDown() {
    await Promise.all(installations.map(({ web }) => web.stop()))
    await cluster.close()
    await mailServer.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Started = Installation & { web: Child }

async function start(prepared: Prepared, settings: Record<string, string>): Promise<Started> {
  const address = { host: '127.0.0.1', port: await freePort() }
  const url = `http://localhost:${address.port}`
  const web = startWeb(address, 'ignore', {
    DATABASE_URL: prepared.appUrl,
    OWNER_DATABASE_URL: '',
    NEXTAUTH_URL: url,
    NEXTAUTH_SECRET: 'only for the journeys, never for an installation',
    MAIL_TO_FOLDER: '',
    MGI_DEMO: '',
    ...settings,
  })
  if (!(await untilAnswering(web, address))) throw new Error('The application ended at once; what it said stands above.')
  return { ...prepared, url, web }
}
