import { createHash, randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'
import type { RecordKey } from '@/lib/edits/schema'

/** Somebody who is signed in, and the one record into which this person types. */
export type Seat = {
  person: { id: string; name: string; email: string }
  cookie: string
  assessmentId: string
  record: RecordKey
  version: number
}

const perAssessment = 40
const perInstitution = 10

/**
 * Real people with real sessions in assessments under way: of each 40, ten focal points and ten researchers write an answer each,
 * twenty people of two institutions a contribution each. Written as the owner of the database; for measuring and breaking only.
 */
export async function seatPeople(ownerUrl: string, count: number): Promise<Seat[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const indicators = await indicatorsOf(client)
    const seats: Seat[] = []
    await client.query('BEGIN')
    while (seats.length < count) seats.push(...(await seatAssessment(client, indicators, Math.min(perAssessment, count - seats.length))))
    await client.query('COMMIT')
    await client.query('ANALYZE')
    return seats
  } finally {
    await client.end()
  }
}

type Indicator = { id: string; code: string }

/** People who may all write every answer of one assessment, and the ids of its answers. */
export async function seatCommittee(ownerUrl: string, count: number) {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    const assessmentId = await giveAssessment(client, await indicatorsOf(client))
    const members: Pick<Seat, 'person' | 'cookie'>[] = []
    for (let n = 0; n < count; n++) members.push(await givePerson(client, { assessmentId, role: n % 2 === 0 ? 'focalPoint' : 'researcher' }))
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM "Answer" WHERE "assessmentId" = $1`, [assessmentId])
    return { assessmentId, members, answers: rows.map(({ id }) => id) }
  } finally {
    await client.end()
  }
}

async function indicatorsOf(client: pg.Client) {
  const { rows } = await client.query<Indicator>(
    `SELECT "id", "code" FROM "Indicator" WHERE "frameworkId" = (SELECT "id" FROM "Framework" ORDER BY "publishedAt" DESC LIMIT 1) ORDER BY "code"`,
  )
  return rows
}

async function giveAssessment(client: pg.Client, indicators: Indicator[]) {
  const assessmentId = randomUUID()
  await client.query(
    `INSERT INTO "Assessment" (id, code, "territoryId", "frameworkId", year, locale, state)
     SELECT $1, $2, territory.id, framework.id, 2026, 'en', 'dataCollection' FROM "Territory" territory,
       (SELECT id FROM "Framework" ORDER BY "publishedAt" DESC LIMIT 1) framework WHERE territory.code = 'UGA'`,
    [assessmentId, `UGA-2026-${randomBytes(4).toString('hex')}`],
  )
  await client.query(
    `INSERT INTO "Answer" (id, "assessmentId", "indicatorId", "indicatorCode", locale)
     SELECT gen_random_uuid(), $1, i.id, i.code, 'en' FROM jsonb_to_recordset($2) AS i (id uuid, code text)`,
    [assessmentId, JSON.stringify(indicators)],
  )
  return assessmentId
}

async function seatAssessment(client: pg.Client, indicators: Indicator[], count: number): Promise<Seat[]> {
  const assessmentId = await giveAssessment(client, indicators)
  const institutions: string[] = []
  const seats: Seat[] = []
  for (let n = 0; n < count; n++) {
    const isContributor = n % 2 === 1
    const indicator = indicators[(n >> 1) % indicators.length]!
    const group = Math.floor(n / 2 / perInstitution)
    if (isContributor && !institutions[group]) institutions[group] = await giveInstitution(client, assessmentId, indicators, group)
    const institutionId = isContributor ? institutions[group]! : null
    const role = isContributor ? 'contributor' : n % 4 === 0 ? 'focalPoint' : 'researcher'
    const { person, cookie } = await givePerson(client, { assessmentId, role, institutionId })
    const record: RecordKey = institutionId
      ? { type: 'contribution', id: await giveContribution(client, assessmentId, institutionId, indicator) }
      : { type: 'answer', id: await answerOf(client, assessmentId, indicator) }
    seats.push({ person, cookie, assessmentId, record, version: 0 })
  }
  return seats
}

/** A person who takes part in one assessment and is signed in. */
async function givePerson(client: pg.Client, as: { assessmentId: string; role: string; institutionId?: string | null }) {
  const id = randomUUID()
  const person = { id, name: `Person ${id.slice(0, 8)}`, email: `${id}@trial.invalid` }
  await client.query(`INSERT INTO "User" (id, email, "emailVerified", name) VALUES ($1, $2, now(), $3)`, [id, person.email, person.name])
  await client.query(
    `INSERT INTO "Participant" (id, "assessmentId", "personId", role, "institutionId") VALUES (gen_random_uuid(), $1, $2, $3::"Role", $4)`,
    [as.assessmentId, id, as.role, as.institutionId ?? null],
  )
  return { person, cookie: await signIn(client, person.email) }
}

/** A real session, as a cookie header; the database knows the hash of its token only. */
export async function signIn(client: pg.Client, email: string) {
  const token = randomUUID()
  const hash = createHash('sha256').update(token).digest('hex')
  const { rowCount } = await client.query(
    `INSERT INTO "Session" ("id", "sessionToken", "userId", "expires")
     SELECT gen_random_uuid(), $1, "id", now() + interval '1 day' FROM "User" WHERE "email" = $2`,
    [hash, email],
  )
  if (rowCount !== 1) throw new Error(`There is no person ${email}.`)
  return `next-auth.session-token=${token}`
}

async function giveInstitution(client: pg.Client, assessmentId: string, indicators: Indicator[], number: number) {
  const [id, assignmentId] = [randomUUID(), randomUUID()]
  await client.query(`INSERT INTO "Institution" (id, "assessmentId", name, locale) VALUES ($1, $2, $3, 'en')`, [id, assessmentId, `Ministry ${number}`])
  await client.query(`INSERT INTO "Assignment" (id, "assessmentId", "institutionId") VALUES ($1, $2, $3)`, [assignmentId, assessmentId, id])
  await client.query(
    `INSERT INTO "AssignmentIndicator" ("assignmentId", "assessmentId", "indicatorId") SELECT $1, $2, i.id FROM unnest($3::uuid[]) AS i (id)`,
    [assignmentId, assessmentId, indicators.map((indicator) => indicator.id)],
  )
  return id
}

async function giveContribution(client: pg.Client, assessmentId: string, institutionId: string, indicator: Indicator) {
  const id = randomUUID()
  await client.query(
    `INSERT INTO "Contribution" (id, "assessmentId", "indicatorId", "indicatorCode", "institutionId", locale) VALUES ($1, $2, $3, $4, $5, 'en')`,
    [id, assessmentId, indicator.id, indicator.code, institutionId],
  )
  return id
}

async function answerOf(client: pg.Client, assessmentId: string, indicator: Indicator) {
  const { rows } = await client.query<{ id: string }>(`SELECT id FROM "Answer" WHERE "assessmentId" = $1 AND "indicatorId" = $2`, [assessmentId, indicator.id])
  return rows[0]!.id
}
