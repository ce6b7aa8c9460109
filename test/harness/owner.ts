import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/lib/db/generated/client'

/** The owner's connection to the test database: sees and writes everything. For what a test gives, never for what it proves. */
export const connectOwner = () => new PrismaClient({ adapter: new PrismaPg({ connectionString: process.env.OWNER_DATABASE_URL }) })

/** A framework of one indicator, or a few, published; enough for rows that need one. */
export async function giveFramework(owner: PrismaClient, indicators = 1) {
  const id = `framework-${crypto.randomUUID()}`
  await owner.framework.create({
    data: {
      id,
      edition: '1',
      title: 'One indicator',
      provenance: {},
      subdomainOrigins: [],
      evidenceKinds: [{ code: 'law', label: 'Law', description: '' }],
      leadMinistries: [],
      presences: [],
      sha256: id,
      dimensions: {
        create: {
          number: 1,
          code: 'MR',
          slug: 'rights',
          kind: 'principle',
          name: 'Rights',
          shortName: 'Rights',
          description: '',
          subdomains: {
            create: {
              frameworkId: id,
              position: 1,
              code: 'MR-A',
              name: 'A',
              origin: 'project',
              indicators: {
                create: Array.from({ length: indicators }, (_, i) => {
                  const code = `MR-${String(i + 1).padStart(2, '0')}`
                  return { frameworkId: id, position: i + 1, code, question: '?', guidance: '', levels: {} }
                }),
              },
            },
          },
        },
      },
    },
  })
  await owner.framework.update({ where: { id }, data: { publishedAt: new Date() } })
  return id
}

/** A person, as the session would describe them. */
export async function givePerson(owner: PrismaClient, rights: { isEditor?: boolean; isAdministrator?: boolean } = {}) {
  const { id, name, locale, isAdministrator, isEditor } = await owner.user.create({
    data: { email: `${crypto.randomUUID()}@example.org`, name: 'A person', ...rights },
  })
  return { id, name, locale, isAdministrator, isEditor }
}

/** An assessment of a territory of its own, with one participant and one answer. */
export async function giveAssessment(owner: PrismaClient, personId: string, frameworkId: string) {
  const indicator = await owner.indicator.findFirstOrThrow({ where: { frameworkId }, orderBy: { position: 'asc' } })
  const code = crypto.randomUUID().slice(0, 8)
  const territory = await owner.territory.create({ data: { code, type: 'country', name: { en: code } } })
  const source = await owner.source.create({ data: { territoryId: territory.id, kind: 'law', title: `Law of ${code}` } })
  const assessment = await owner.assessment.create({
    data: {
      code: `${code}-2026`,
      year: 2026,
      locale: 'en',
      territory: { connect: { id: territory.id } },
      framework: { connect: { id: frameworkId } },
      state: 'dataCollection',
      participants: { create: { personId, role: 'focalPoint' } },
      answers: { create: { indicatorId: indicator.id, indicatorCode: indicator.code, locale: 'en' } },
    },
    include: { answers: true },
  })
  return { assessment, territory, source, answer: assessment.answers[0]! }
}
