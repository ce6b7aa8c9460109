import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { byName, nameIn } from '@/lib/territories/names'

/** What an assessment can be started with: every territory by name, and the published editions of the indicators. */
export async function listChoices(tx: PersonTx, locale: string) {
  const [territories, frameworks] = await Promise.all([
    tx.territory.findMany({ select: { id: true, type: true, name: true } }),
    tx.framework.findMany({
      where: { publishedAt: { not: null } },
      select: { id: true, title: true, edition: true },
      orderBy: { publishedAt: 'desc' },
    }),
  ])
  return {
    territories: territories
      .map(({ id, type, name }) => ({ id, type, name: nameIn(name, locale) }))
      .sort(byName(locale)),
    frameworks: frameworks.map(({ id, title, edition }) => ({ id, name: `${title}, ${edition}` })),
  }
}
export type Choices = Awaited<ReturnType<typeof listChoices>>
