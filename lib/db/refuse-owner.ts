import 'server-only'
import { db } from './client'

/** Row-level security does not bind a superuser, a role that may bypass it, or the owner of a table. */
const question = `SELECT rolname AS name, rolsuper AS superuser, rolbypassrls AS bypasses,
  EXISTS (SELECT 1 FROM pg_class WHERE relkind IN ('r', 'p') AND pg_has_role(current_user, relowner, 'MEMBER')
    AND relnamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)) AS owns
  FROM pg_roles WHERE rolname = current_user`

type Role = { name: string; superuser: boolean; bypasses: boolean; owns: boolean }

/**
 * Refuses to run with a database login that could read past row-level security. A database that is away is no reason: the
 * server starts, says so in `/api/health`, and asks again with the first connection.
 * @throws Error with one sentence for whoever runs the installation
 */
export async function refuseOwner() {
  const role = await askForRole()
  if (!role) return
  const why = role.superuser ? 'is a superuser' : role.bypasses ? 'bypasses row-level security' : role.owns ? 'owns tables' : null
  if (why) throw new Error(`DATABASE_URL: the login “${role.name}” ${why}, so assessments would not be kept apart; give the application a login of its own, in the role mgi_app.`)
}

async function askForRole() {
  try {
    return (await db().$queryRawUnsafe<Role[]>(question))[0]
  } catch (error) {
    console.error('The database does not answer yet:', error instanceof Error ? error.message : error)
    return undefined
  }
}
