/** `npm run demo [-- --fresh]`: everything on this machine, from nothing to a running application with demo people. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { listDemoPeople } from './demo/people'
import { endOrphan, forgetRun, rememberRun } from './demo/previous-run'
import { step } from './demo/progress'
import { migrate } from './migrate/migrate'
import { dataFolder, projectFolder } from './paths'
import { openCluster, type Cluster } from './postgres/cluster'
import { stopPostmaster } from './postgres/postmaster'
import { PlainProblem, explainWriteFailure, runScript } from './problem'
import { build, generateClient, isBuildCurrent } from './web/build'
import { startNode, type Child } from './web/child'
import { assertFree, readPort, startWeb, untilAnswering } from './web/serve'
import { stopSignal } from './web/stop-signal'

const folder = dataFolder()
const mailFolder = path.join(folder, 'mail')

/** What has to be ended, the web server before the database. */
const running: { web?: Child; build?: Child; cluster?: Cluster } = {}
let stopping = false

/** Does the next thing and says so, unless we were told to stop meanwhile. */
function next<T>(words: string, work: () => Promise<T>): Promise<T> {
  if (stopping) throw new PlainProblem('Stopped before it was ready.')
  return step(words, work)
}

async function prepare() {
  const address = { host: '127.0.0.1', port: readPort(process.env.PORT || undefined) }
  assertWritable()
  endOrphan(folder)
  await assertFree(address)
  if (process.argv.includes('--fresh')) await startOver()

  generateClient()
  if (isBuildCurrent()) console.log('The application is built already.')
  else
    await next('Building the application (the first time, and after changes)', () =>
      build({ quiet: true, onStart: (child) => (running.build = child) }),
    )
  const cluster = (running.cluster = await next('Starting the database', () => openCluster(folder)))
  const addresses = { ownerUrl: cluster.url('owner'), appUrl: cluster.url('app') }
  await next('Bringing the database to the newest schema', () => migrate(addresses))
  await next('Adding the indicators, the worked example and the demo people where they are missing', () => fill(addresses))
  return { address, cluster, addresses }
}

/** In a process of its own: the application's modules load only under React's server condition. */
async function fill({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) {
  const script = path.join(projectFolder, 'scripts', 'seed.ts')
  const filling = startNode(['--conditions=react-server', '--import', 'tsx', script], {
    env: { OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  if ((await filling.ended) !== 0) throw new PlainProblem(`The content could not be added.\n${await filling.said}`)
}

/** Everything up to the moment when people can sign in. */
async function start() {
  const begun = performance.now()
  const { address, cluster, addresses } = await prepare()
  const home = `http://localhost:${address.port}`
  const smtp = process.env.SMTP_URL ?? ''
  const web = await next('Starting the application', async () => {
    const started = (running.web = startWeb(address, 'ignore', {
      DATABASE_URL: addresses.appUrl,
      OWNER_DATABASE_URL: '', // the owner's password is no business of the web server
      NEXTAUTH_URL: home,
      NEXTAUTH_SECRET: cluster.secrets.sessionSecret,
      SMTP_URL: smtp,
      MAIL_TO_FOLDER: smtp ? '' : mailFolder,
      MGI_DEMO: 'true', // set here and nowhere else: it lets people sign in without a mail
    }))
    rememberRun(folder, { demo: process.pid, web: started.pid, port: address.port })
    if (await untilAnswering(started, address)) return started
    throw new PlainProblem('The application ended at once; what it said stands above.')
  })
  const people = await listDemoPeople(addresses.ownerUrl)
  console.log(`\nReady after ${((performance.now() - begun) / 1000).toFixed(1)} s. Open ${home} and sign in as one of the demo people:\n`)
  const width = Math.max(...people.map(({ name }) => name.length))
  for (const { name, email } of people) console.log(`  ${name.padEnd(width)}  ${email}`)
  console.log(smtp ? '\nMails go to the SMTP server of SMTP_URL.' : `\nMails are not sent: they are written to ${path.relative(projectFolder, mailFolder)}/*.eml.`)
  console.log('Stop with Ctrl-C. What was entered is kept; npm run demo -- --fresh starts over.')
  return web
}

function assertWritable() {
  try {
    mkdirSync(mailFolder, { recursive: true, mode: 0o700 })
    const probe = path.join(folder, `probe.${process.pid}`)
    writeFileSync(probe, 'x'.repeat(100_000)) // enough that a full disk shows now, not in the middle of something
    rmSync(probe)
  } catch (error) {
    throw explainWriteFailure(error, projectFolder)
  }
}

/** Only what the demo made: MGI_DATA_FOLDER may name a folder that holds more. */
async function startOver() {
  await stopPostmaster(path.join(folder, 'postgres'))
  for (const name of ['postgres', 'postgres.log', 'secrets.json', 'mail']) rmSync(path.join(folder, name), { recursive: true, force: true })
  mkdirSync(mailFolder, { recursive: true, mode: 0o700 })
}

/** Leaves no process behind, wherever the start had come to. */
async function stop(starting: Promise<unknown>) {
  await running.build?.stop(0)
  await Promise.race([running.web?.stop(), starting.catch(() => undefined)])
  await running.web?.stop()
  if (running.web) forgetRun(folder)
  await running.cluster?.close()
}

const told = stopSignal().then(() => {
  stopping = true
})
await runScript(async () => {
  const starting = start()
  const ended = starting.then(async (web) => {
    await web.ended
    throw new PlainProblem('The application ended by itself; what it said stands above.')
  })
  try {
    await Promise.race([told, ended])
  } catch (error) {
    throw explainWriteFailure(error, folder)
  } finally {
    await stop(starting)
  }
})
if (stopping) console.log('\nStopped.')
process.exit()
