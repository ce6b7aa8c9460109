import 'server-only'
import { z } from 'zod'
import type { Prisma } from '@/lib/db/generated/client'

/** What a file may refer to. `framework` and `country` are null where the installation has none of that name. */
export type Catalogue = {
  framework: { id: string; dimensions: Map<string, number>; indicators: { id: string; code: string }[]; kinds: Set<string> } | null
  conventions: Set<string>
  country: { id: string; code: string; iso2: string | null } | null
  frameworkIds: string[]
}

const named = z.object({
  framework: z.string().catch(''),
  country: z.object({ iso3: z.string().catch('') }).catch({ iso3: '' }),
})
const codes = z.array(z.object({ code: z.string() }))

/** Reads what the file names, as far as the file can be read: it may have faults elsewhere. */
export async function loadCatalogue(tx: Prisma.TransactionClient, content: unknown): Promise<Catalogue> {
  const { framework: id, country } = named.catch({ framework: '', country: { iso3: '' } }).parse(content)
  const framework = await tx.framework.findFirst({
    where: { id, publishedAt: { not: null } },
    select: {
      id: true,
      evidenceKinds: true,
      dimensions: { select: { code: true, number: true } },
      indicators: { select: { id: true, code: true }, orderBy: { position: 'asc' } },
    },
  })
  return {
    framework: framework && {
      id: framework.id,
      dimensions: new Map(framework.dimensions.map(({ code, number }) => [code, number])),
      indicators: framework.indicators,
      kinds: new Set(codes.parse(framework.evidenceKinds).map(({ code }) => code)),
    },
    conventions: new Set((await tx.convention.findMany({ select: { code: true } })).map(({ code }) => code)),
    country: await tx.territory.findFirst({
      where: { code: country.iso3, type: 'country' },
      select: { id: true, code: true, iso2: true },
    }),
    frameworkIds: (await tx.framework.findMany({ where: { publishedAt: { not: null } }, select: { id: true } })).map((row) => row.id),
  }
}
