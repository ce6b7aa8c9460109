import 'server-only'
import { disconnect } from '@/lib/db/client'
import { refuseOwner } from '@/lib/db/refuse-owner'
import { environment } from '@/lib/env'
import { startSweeping } from '@/lib/evidence/sweep-commands'
import { startOutbox } from '@/lib/mail/outbox'
import { closeMailServer } from '@/lib/mail/send'

/** What one server process does before its first request, and after its last. Ends the process when it may not run. */
export async function startServer() {
  try {
    environment()
    await refuseOwner()
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
  const outbox = startOutbox()
  const sweeping = startSweeping()
  const stop = async () => {
    await Promise.all([outbox.stop(), sweeping.stop()])
    closeMailServer()
    await disconnect()
  }
  // Next.js ends the process by itself once its last answer is out
  process.once('SIGTERM', () => void stop())
  process.once('SIGINT', () => void stop())
}
