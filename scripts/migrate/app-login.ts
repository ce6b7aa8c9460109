import pg from 'pg'
import { PlainProblem } from '../problem'

/** The role that the migrations make and give rights to; the application's login is a member of it and owns nothing. */
const appRole = 'mgi_app'

/** Makes the login named in the application's database address, as a member of the application's role. */
export async function ensureAppLogin({ ownerUrl, appUrl }: { ownerUrl: string; appUrl: string }) {
  const login = decodeURIComponent(new URL(appUrl).username)
  const password = decodeURIComponent(new URL(appUrl).password)
  if (login === decodeURIComponent(new URL(ownerUrl).username))
    throw new PlainProblem(
      'DATABASE_URL and OWNER_DATABASE_URL name the same user: the application needs a login of its own, which owns no table.',
    )
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    // Whoever may ask the application's database may also ask which migrations it has (GET /api/health).
    await owner.query(`GRANT SELECT ON _prisma_migrations TO ${appRole}`)
    const { rows } = await owner.query<{ member: boolean }>(
      `SELECT pg_has_role(oid, $2, 'MEMBER') AS member FROM pg_roles WHERE rolname = $1`,
      [login, appRole],
    )
    const name = owner.escapeIdentifier(login)
    if (!rows[0]) await createLogin(owner, `CREATE ROLE ${name} LOGIN PASSWORD ${owner.escapeLiteral(password)} IN ROLE ${appRole}`, login)
    else if (!rows[0].member) await createLogin(owner, `GRANT ${appRole} TO ${name}`, login)
  } finally {
    await owner.end()
  }
}

async function createLogin(owner: pg.Client, statement: string, login: string) {
  try {
    await owner.query(statement)
  } catch (error) {
    const code = (error as { code?: string }).code
    if (code === '42710' || code === '23505') return // two databases of one server are migrated at once
    if (code !== '42501') throw error
    throw new PlainProblem(
      `The owner of the database may not make the application's login: let an administrator of PostgreSQL run ` +
        `CREATE ROLE "${login}" LOGIN PASSWORD '…' IN ROLE ${appRole}; (the password is the one in DATABASE_URL), then run this again.`,
    )
  }
}
