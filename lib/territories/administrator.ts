import 'server-only'
import { notFound } from 'next/navigation'
import { requirePerson } from '@/lib/auth/session'
import { can } from '@/lib/permissions'

/** Whoever may manage territories; for everybody else these pages do not exist. */
export async function requireTerritoryManager(returnTo: string) {
  const person = await requirePerson(returnTo)
  return can(person, 'territory:manage') ? person : notFound()
}
