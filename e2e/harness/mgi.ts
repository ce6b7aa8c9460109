import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { projectFolder } from '../../scripts/paths'
import { published } from './published'

/** Runs a command as whoever runs the production installation types it: `npm run mgi -- …`. Gives what it said. */
export async function mgi(...words: string[]): Promise<string> {
  const { ownerUrl, appUrl } = published().production
  const { stdout } = await promisify(execFile)('npm', ['run', '--silent', 'mgi', '--', ...words], {
    cwd: projectFolder,
    env: { ...process.env, OWNER_DATABASE_URL: ownerUrl, DATABASE_URL: appUrl },
  })
  return stdout
}
