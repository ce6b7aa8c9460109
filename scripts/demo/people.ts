import pg from 'pg'

interface DemoPerson {
  name: string
  email: string
}

/** The demo's people as the database has them. */
export async function listDemoPeople(ownerUrl: string): Promise<DemoPerson[]> {
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    const { rows } = await owner.query<DemoPerson>(
      `SELECT name, email FROM "User" WHERE "isDemo" AND "disabledAt" IS NULL ORDER BY "createdAt", name`,
    )
    return rows
  } finally {
    await owner.end()
  }
}
