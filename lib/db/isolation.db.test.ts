import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectOwner, giveAssessment, giveFramework, givePerson } from '@/test/harness/owner'
import { asPerson, type Person } from './as-person'
import { audit } from './audit'
import { authenticatorDb, db, disconnect } from './client'

const owner = connectOwner()
let frameworkId: string
let mine: Awaited<ReturnType<typeof giveAssessment>>
let theirs: Awaited<ReturnType<typeof giveAssessment>>
let me: Person

beforeAll(async () => {
  frameworkId = await giveFramework(owner)
  me = await givePerson(owner)
  mine = await giveAssessment(owner, me.id, frameworkId)
  theirs = await giveAssessment(owner, (await givePerson(owner)).id, frameworkId)
})
afterAll(async () => {
  await disconnect()
  await owner.$disconnect()
})

/** Tables that carry one of the columns by which rows are kept apart, but have no row-level security or no policy. */
const uncovered = () =>
  owner.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT c.relname AS name FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
      JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
    WHERE c.relkind IN ('r', 'p') AND a.attname IN ('assessmentId', 'territoryId')
      AND (NOT c.relrowsecurity OR NOT EXISTS (SELECT 1 FROM pg_policy p WHERE p.polrelid = c.oid))`

describe('row-level security', () => {
  it('covers every table with assessmentId or territoryId', async () => {
    expect(await uncovered()).toEqual([])
  })

  it('would notice a table that is not covered', async () => {
    await owner.$executeRaw`CREATE TABLE "Forgotten" ("assessmentId" uuid)`
    expect(await uncovered()).toEqual([{ name: 'Forgotten' }])
    await owner.$executeRaw`DROP TABLE "Forgotten"`
  })

  it('is enabled and not forced, and the application owns nothing', async () => {
    const forced = await owner.$queryRaw`SELECT relname FROM pg_class WHERE relforcerowsecurity`
    const owned = await db().$queryRaw`SELECT relname FROM pg_class WHERE pg_get_userbyid(relowner) = current_user`
    const [role] = await db().$queryRaw<{ rolsuper: boolean; rolbypassrls: boolean }[]>`
      SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = current_user`
    expect({ forced, owned, role }).toEqual({ forced: [], owned: [], role: { rolsuper: false, rolbypassrls: false } })
  })

  it('shows a query without its filter nothing of another assessment', async () => {
    const seen = await asPerson(me, async (tx) => ({
      assessments: await tx.assessment.findMany({ select: { id: true } }),
      answers: await tx.answer.findMany({ select: { assessmentId: true } }),
      participants: await tx.participant.findMany({ select: { assessmentId: true } }),
      sources: await tx.source.findMany({ select: { territoryId: true } }),
      people: await tx.user.findMany({ select: { id: true } }),
    }))
    expect(seen).toEqual({
      assessments: [{ id: mine.assessment.id }],
      answers: [{ assessmentId: mine.assessment.id }],
      participants: [{ assessmentId: mine.assessment.id }],
      sources: [{ territoryId: mine.territory.id }],
      people: [{ id: me.id }],
    })
  })

  it('shows nobody anything, also on a connection that has just served a person', async () => {
    await asPerson(me, (tx) => tx.answer.count())
    const counts = [db().assessment, db().answer, db().participant, db().source, db().user, db().session, db().notice]
    for (const table of counts) expect(await (table as { count: () => Promise<number> }).count()).toBe(0)
    expect(await authenticatorDb().answer.count()).toBe(0)
  })

  it('refuses to write into another assessment, or to move a row there', async () => {
    const foreign = { assessmentId: theirs.assessment.id, name: 'A ministry', locale: 'en' }
    await expect(asPerson(me, (tx) => tx.institution.create({ data: foreign }))).rejects.toThrow()
    await expect(
      asPerson(me, (tx) => tx.answer.updateMany({ where: { id: mine.answer.id }, data: { assessmentId: theirs.assessment.id } })),
    ).rejects.toThrow()
    const touched = await asPerson(me, (tx) => tx.answer.updateMany({ where: { id: theirs.answer.id }, data: { explanation: 'x' } }))
    expect(touched.count).toBe(0)
  })

  it('ends with the participation', async () => {
    const guest = await givePerson(owner)
    const key = { assessmentId: mine.assessment.id, personId: guest.id }
    await owner.participant.create({ data: { ...key, role: 'contributor' } })
    expect(await asPerson(guest, (tx) => tx.assessment.count())).toBe(1)
    await owner.participant.update({ where: { assessmentId_personId: key }, data: { endedAt: new Date() } })
    expect(await asPerson(guest, (tx) => tx.assessment.count())).toBe(0)
  })

  it('lets nobody cite from the register of another territory', async () => {
    const citation = { assessmentId: mine.assessment.id, answerId: mine.answer.id, sourceId: theirs.source.id, marker: 'a', position: 1 }
    await expect(owner.citation.create({ data: citation })).rejects.toThrow(/own territory/)
  })
})

describe('starting an assessment', () => {
  const start = (person: Person) =>
    asPerson(person, async (tx) => {
      const id = crypto.randomUUID()
      await tx.participant.createMany({ data: [{ assessmentId: id, personId: person.id, role: 'editor' }] })
      const data = { id, code: id, year: 2026, locale: 'pt', territoryId: mine.territory.id, frameworkId }
      return tx.assessment.create({ data })
    })

  it('is for editors', async () => {
    const editor = await givePerson(owner, { isEditor: true })
    expect(await start(editor)).toMatchObject({ locale: 'pt', state: 'launch' })
    await expect(start(me)).rejects.toThrow()
  })

  it('cannot be used to join one that exists', async () => {
    const editor = await givePerson(owner, { isEditor: true })
    const data = [{ assessmentId: theirs.assessment.id, personId: editor.id, role: 'editor' as const }]
    await expect(asPerson(editor, (tx) => tx.participant.createMany({ data }))).rejects.toThrow()
  })
})

describe('what may never change', () => {
  it('is a published framework, also for the owner', async () => {
    await expect(owner.indicator.updateMany({ where: { frameworkId }, data: { question: 'Another?' } })).rejects.toThrow(/is published and cannot change/)
    await expect(owner.framework.delete({ where: { id: frameworkId } })).rejects.toThrow(/is published and cannot change/)
  })

  it('is the history, also for the owner', async () => {
    const record = { record: 'answer', recordId: mine.answer.id, field: 'explanation', value: 'first', version: 1 }
    await owner.revision.create({ data: { ...record, assessmentId: mine.assessment.id, editId: crypto.randomUUID() } })
    await expect(owner.revision.updateMany({ data: { value: 'second' } })).rejects.toThrow(/Revision is append-only/)
    await expect(owner.revision.deleteMany()).rejects.toThrow(/Revision is append-only/)
    await expect(asPerson(me, (tx) => tx.answer.deleteMany())).rejects.toThrow()
  })

  it('is the audit, and a change behind the triggers shows in its chain', async () => {
    const { id: assessmentId } = mine.assessment
    await asPerson(me, (tx) => audit(tx, 'answer:submit', { assessmentId, indicatorCode: 'MR-01' }))
    await asPerson(me, (tx) => audit(tx, 'answer:submit', { assessmentId, indicatorCode: 'MR-02' }))
    const broken = () => owner.$queryRaw`
      SELECT "sequence" FROM (SELECT a."sequence", a."hash" <> audit_hash(a) OR
        a."previousHash" <> coalesce(lag(a."hash") OVER (ORDER BY a."sequence"), '') AS broken
        FROM "AuditEntry" a WHERE "assessmentId" = ${assessmentId}::uuid) checked WHERE broken`
    expect(await broken()).toEqual([])
    await owner.$transaction([
      owner.$executeRaw`ALTER TABLE "AuditEntry" DISABLE TRIGGER append_only`,
      owner.$executeRaw`UPDATE "AuditEntry" SET "details" = '{"indicatorCode":"MR-03"}' WHERE "sequence" = 1`,
      owner.$executeRaw`ALTER TABLE "AuditEntry" ENABLE TRIGGER append_only`,
    ])
    expect(await broken()).toEqual([{ sequence: 1 }])
  })

  it('are a person’s own rights', async () => {
    await expect(
      asPerson(me, (tx) => tx.user.updateMany({ where: { id: me.id }, data: { isAdministrator: true } })),
    ).rejects.toThrow(/administrator/)
    expect(await asPerson(me, (tx) => tx.user.updateMany({ where: { id: me.id }, data: { locale: 'pt' } }))).toEqual({ count: 1 })
  })
})
