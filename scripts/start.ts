/** `npm start`: production. Says by name which setting is missing or wrong, and starts nothing then. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { EnvironmentError, parseEnvironment } from '@/lib/env'
import { projectFolder } from './paths'
import { PlainProblem, runScript } from './problem'
import { isBuilt } from './web/build'
import { assertFree, readPort, startWeb } from './web/serve'
import { stopSignal } from './web/stop-signal'

function readSettings() {
  const file = path.join(projectFolder, '.env')
  if (existsSync(file)) process.loadEnvFile(file) // what is set in the environment wins
  if (process.env.MGI_DEMO)
    throw new PlainProblem('MGI_DEMO is set: signing in without a mail exists only in the demo (npm run demo), never in production.')
  try {
    parseEnvironment(process.env)
  } catch (error) {
    throw error instanceof EnvironmentError ? new PlainProblem(error.message) : error
  }
}

await runScript(async () => {
  const told = stopSignal()
  readSettings()
  if (!isBuilt()) throw new PlainProblem('The application is not built yet: run npm run build first.')
  // Loopback unless told otherwise: in front of it stands a server that speaks https.
  const address = { host: process.env.HOST || '127.0.0.1', port: readPort(process.env.PORT || undefined) }
  await assertFree(address)
  const web = startWeb(address, 'inherit', { OWNER_DATABASE_URL: '' }) // the owner's password is no business of the web server
  process.exitCode = await Promise.race([told.then(() => 0), web.ended])
  await web.stop()
})
