import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Secrets {
  ownerPassword: string
  appPassword: string
  /** NEXTAUTH_SECRET of the demo. */
  sessionSecret: string
}

/** The random secrets of this data folder, made at first use and readable by their owner alone. */
export function readSecrets(folder: string): Secrets {
  const file = path.join(folder, 'secrets.json')
  if (!existsSync(file)) {
    const random = () => randomBytes(24).toString('base64url')
    const secrets: Secrets = { ownerPassword: random(), appPassword: random(), sessionSecret: random() }
    try {
      writeFileSync(file, JSON.stringify(secrets, null, 2), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error // another command made them meanwhile
    }
  }
  return JSON.parse(readFileSync(file, 'utf8')) as Secrets
}
