import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort } from '../../scripts/postgres/launch'
import type { Child } from '../../scripts/web/child'
import { startWeb, untilAnswering, type Address } from '../../scripts/web/serve'
import { onlyIndicators, prepare, type Prepared } from './prepare'
import { published } from './published'

const databaseOf = (address: string, name: string) => Object.assign(new URL(address), { pathname: `/${name}` }).href

/** An installation of a test's own, whose server can be stopped, and started again as another release. */
export class OwnServer {
  private web: Child | undefined
  private readonly mails = mkdtempSync(path.join(tmpdir(), 'mgi-own-server-'))
  private constructor(
    private readonly address: Address,
    readonly database: Prepared,
  ) {}

  static async open() {
    const { ownerUrl, appUrl } = published().production
    const name = `own_${randomBytes(4).toString('hex')}`
    const database = await prepare({ ownerUrl: databaseOf(ownerUrl, name), appUrl: databaseOf(appUrl, name) }, onlyIndicators)
    const server = new OwnServer({ host: '127.0.0.1', port: await freePort() }, database)
    await server.start()
    return server
  }

  get url() {
    return `http://localhost:${this.address.port}`
  }

  async start(folder?: string) {
    const settings = { DATABASE_URL: this.database.appUrl, NEXTAUTH_URL: this.url, MAIL_TO_FOLDER: this.mails, SMTP_URL: '', OWNER_DATABASE_URL: '', MGI_DEMO: '' }
    this.web = startWeb(this.address, 'ignore', { ...settings, NEXTAUTH_SECRET: 'only for the journeys, never for an installation' }, folder)
    if (!(await untilAnswering(this.web, this.address))) throw new Error('The server of the test ended at once; what it said stands above.')
  }

  stop = async () => this.web?.stop(1_000)

  async close() {
    await this.stop()
    rmSync(this.mails, { recursive: true, force: true })
  }
}
