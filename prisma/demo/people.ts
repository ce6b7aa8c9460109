import type { Prisma } from '@/lib/db/generated/client'

/** The people of the demo, called by their role. Their addresses lead nowhere: `.invalid` is no domain. All but one can sign in. */
const demoPeople = {
  administrator: { email: 'administrator@demo.invalid', name: 'Administrator', isAdministrator: true },
  editor: { email: 'editor@demo.invalid', name: 'Editor, MGI team', isEditor: true },
  reviewer: { email: 'reviewer@demo.invalid', name: 'Reviewer, IOM regional office' },
  focalPoint: { email: 'focal.point.tls@demo.invalid', name: 'Focal point, Immigration Service of Timor-Leste' },
  researcher: { email: 'researcher.tls@demo.invalid', name: 'Researcher, national expert of Timor-Leste' },
  contributor: { email: 'contributor.tls@demo.invalid', name: 'Contributor, Ministry of Education' },
  invited: { email: 'contributor.sepfope@demo.invalid', name: 'Contributor, SEPFOPE', isDemo: false, emailVerified: null }, // was invited and has not come yet
  clearingAuthority: { email: 'clearing.authority.tls@demo.invalid', name: 'Clearing authority, Office of the Prime Minister' },
  ugandaFocalPoint: { email: 'focal.point.uga@demo.invalid', name: 'Focal point, Ministry of Internal Affairs of Uganda' },
} as const

type Name = keyof typeof demoPeople
/** Ids by part played. */
export type DemoPeople = Record<Name, string>

/** Adds the demo people that are missing, in the order in which they are offered to sign in. */
export async function giveDemoPeople(tx: Prisma.TransactionClient): Promise<DemoPeople> {
  const now = Date.now()
  await tx.user.createMany({
    data: Object.values(demoPeople).map((person, i) => ({ isDemo: true, emailVerified: new Date(now), createdAt: new Date(now + i), ...person })),
    skipDuplicates: true,
  })
  const rows = await tx.user.findMany({ where: { email: { in: Object.values(demoPeople).map(({ email }) => email) } }, select: { id: true, email: true } })
  const ids = new Map(rows.map(({ id, email }) => [email, id]))
  return Object.fromEntries(Object.entries(demoPeople).map(([name, { email }]) => [name, ids.get(email)])) as DemoPeople
}
