import { setTimeout as sleep } from 'node:timers/promises'
import type { Installation } from '../trial/installation'
import { signal } from '../web/child'
import { endDatabase, killDatabase, reviveDatabase } from './database'

/** Breaks something, and resolves when the broken thing itself is back. */
export type Harm = { name: string; does: (installation: Installation) => Promise<void> }

const revive = ({ folder, ownerUrl }: Installation, durable: boolean) => reviveDatabase(folder, Number(new URL(ownerUrl).port), durable)

export const killWeb: Harm = {
  name: 'web server killed',
  does: async (installation) => {
    signal(installation.web.pid, 'SIGKILL')
    await installation.web.ended
    await installation.restart()
  },
}

/** @param durable false for a database that acknowledges before it has written */
export const cutPower = (durable = true): Harm => ({
  name: 'database killed',
  does: async (installation) => {
    killDatabase(installation.folder)
    await sleep(300)
    await revive(installation, durable)
  },
})

export const restartDatabase = (mode: 'immediate' | 'fast'): Harm => ({
  name: `database restarted, ${mode}`,
  does: async (installation) => {
    await endDatabase(installation.folder, mode)
    await revive(installation, true)
  },
})
