import 'server-only'
import type { PersonTx } from '@/lib/db/as-person'
import { territoryName } from './name'

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
  const byName = new Intl.Collator(locale)
  return {
    territories: territories
      .map(({ id, type, name }) => ({ id, type, name: territoryName(name, locale) }))
      .sort((one, other) => byName.compare(one.name, other.name)),
    frameworks: frameworks.map(({ id, title, edition }) => ({ id, name: `${title}, ${edition}` })),
  }
}
export type Choices = Awaited<ReturnType<typeof listChoices>>
