import { randomBytes, randomUUID } from 'node:crypto'
import pg from 'pg'

export type Role = 'focalPoint' | 'researcher' | 'contributor' | 'reviewer' | 'editor' | 'clearingAuthority'

export interface GivenPerson {
  id: string
  email: string
}

export interface GivenAssessment {
  id: string
  code: string
}

/** Data of a test's own, written as the owner of the database: no test depends on another's. */
export class Given {
  constructor(private readonly owner: pg.Pool) {}

  async query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return (await this.owner.query<Row>(sql, values)).rows
  }

  async person({ name = 'A person', isAdministrator = false, isEditor = false, locale = 'en' } = {}): Promise<GivenPerson> {
    const person = { id: randomUUID(), email: `${randomBytes(6).toString('hex')}@journey.example` }
    await this.query(
      `INSERT INTO "User" (id, email, "emailVerified", name, locale, "isAdministrator", "isEditor") VALUES ($1, $2, now(), $3, $4, $5, $6)`,
      [person.id, person.email, name, locale, isAdministrator, isEditor],
    )
    return person
  }

  /** An assessment with one open answer per indicator, as a started one has; give it people with `participant`. */
  async assessment({ territory = 'UGA', year = 2026, state = 'dataCollection', locale = 'en' } = {}): Promise<GivenAssessment> {
    const assessment = { id: randomUUID(), code: `${territory}-${year}-${randomBytes(3).toString('hex')}` }
    await this.query(
      `INSERT INTO "Assessment" (id, code, "territoryId", "frameworkId", year, "referenceDate", locale, state)
       SELECT $1, $2, territory.id, framework.id, $4::int, $4::text || '-06', $5, $6::"AssessmentState"
       FROM "Territory" territory, (SELECT id FROM "Framework" ORDER BY "publishedAt" DESC LIMIT 1) framework WHERE territory.code = $3`,
      [assessment.id, assessment.code, territory, year, locale, state],
    )
    await this.query(
      `INSERT INTO "Answer" (id, "assessmentId", "indicatorId", "indicatorCode", locale)
       SELECT gen_random_uuid(), assessment.id, indicator.id, indicator.code, assessment.locale
       FROM "Assessment" assessment JOIN "Indicator" indicator USING ("frameworkId") WHERE assessment.id = $1`,
      [assessment.id],
    )
    return assessment
  }

  async participant(assessment: GivenAssessment, person: GivenPerson, role: Role) {
    await this.query(`INSERT INTO "Participant" (id, "assessmentId", "personId", role) VALUES (gen_random_uuid(), $1, $2, $3::"Role")`, [
      assessment.id,
      person.id,
      role,
    ])
  }

  /** A text file of one line, kept with a source; returns its id. */
  async evidence({ assessmentId, sourceId }: { assessmentId: string; sourceId: string }, bytes = `law ${randomUUID()}`): Promise<string> {
    const [id, personId] = [randomUUID(), randomUUID()]
    const territory = `(SELECT "territoryId" FROM "Source" WHERE id = $2)`
    await this.query(
      `INSERT INTO "EvidenceFile" (id, "territoryId", size, received, sha256, format, "startedById")
       SELECT $1, ${territory}, octet_length($4), octet_length($4), encode(sha256(convert_to($4, 'UTF8')), 'hex'), 'txt', $3`,
      [id, sourceId, personId, bytes],
    )
    await this.query(`INSERT INTO "EvidenceChunk" ("fileId", "territoryId", position, bytes) SELECT $1, ${territory}, 0, convert_to($3, 'UTF8')`, [id, sourceId, bytes])
    await this.query(
      `INSERT INTO "Evidence" (id, "territoryId", "sourceId", "assessmentId", "fileId", name, "addedById") SELECT $1, ${territory}, $2, $3, $1, 'law.txt', $4`,
      [id, sourceId, assessmentId, personId],
    )
    return id
  }

  /** The demo's person with this role for this territory; `administrator` is the installation's. */
  async demoPerson(role: Role | 'administrator', territory = 'TLS'): Promise<GivenPerson> {
    const [person] =
      role === 'administrator'
        ? await this.query<GivenPerson>(`SELECT id, email FROM "User" WHERE "isDemo" AND "isAdministrator"`)
        : await this.query<GivenPerson>(
            `SELECT person.id, person.email FROM "User" person JOIN "Participant" participant ON participant."personId" = person.id
             JOIN "Assessment" assessment ON assessment.id = participant."assessmentId"
             JOIN "Territory" territory ON territory.id = assessment."territoryId"
             WHERE person."isDemo" AND participant.role = $1::"Role" AND territory.code = $2 LIMIT 1`,
            [role, territory],
          )
    if (!person) throw new Error(`The demo has no ${role} of ${territory}.`)
    return person
  }

  async personByEmail(email: string): Promise<GivenPerson> {
    const [person] = await this.query<GivenPerson>('SELECT id, email FROM "User" WHERE email = $1', [email.toLowerCase()])
    if (!person) throw new Error(`Nobody has the address ${email}.`)
    return person
  }

  /** Lets a day pass for what a person is to be told: it comes with the digest that goes now. */
  async digestIsDue(person: GivenPerson) {
    await this.query(`UPDATE "Notice" SET "createdAt" = "createdAt" - interval '1 day' WHERE "recipientId" = $1 AND "inDigest"`, [person.id])
  }

  /** A session as a sign-in makes it; returns the token for the cookie. The database knows its hash only. */
  async session(person: GivenPerson, hash: (token: string) => string): Promise<string> {
    const token = randomBytes(32).toString('hex')
    await this.query(
      `INSERT INTO "Session" (id, "sessionToken", "userId", expires) VALUES (gen_random_uuid(), $1, $2, now() + interval '1 day')`,
      [hash(token), person.id],
    )
    return token
  }
}
