import 'server-only'
import { authenticatorDb } from '@/lib/db/client'
import type { Role } from '@/lib/db/generated/enums'
import { environment } from '@/lib/env'

/** Signing in without a mail exists in the demo only; `npm start` refuses to run with the setting. */
const isDemoInstallation = () => environment().MGI_DEMO === 'true'

export type DemoPerson = {
  id: string
  name: string
  isAdministrator: boolean
  role: Role | null
  territory: Record<string, string> | null
}

/** The demo people with their part in the newest assessment they take part in; none outside the demo. */
export async function listDemoPeople(): Promise<DemoPerson[]> {
  if (!isDemoInstallation()) return []
  return authenticatorDb().$queryRaw<DemoPerson[]>`SELECT * FROM app_demo_people()`
}

/** A demo person by id; null outside the demo, for a real person, and for whoever is disabled. */
export async function findDemoPerson(id: string) {
  if (!isDemoInstallation()) return null
  return (await listDemoPeople()).find((person) => person.id === id) ?? null
}
