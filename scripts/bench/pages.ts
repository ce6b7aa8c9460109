import pg from 'pg'
import type { Page } from './statements'

/** The pages that are measured, each as the person who works with it. Addresses from the database, names for the table. */
export async function pagesOf(ownerUrl: string): Promise<{ email: string; pages: Page[] }[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ code: string; id: string }>(`SELECT "code", "id" FROM "Assessment" WHERE "code" LIKE 'TLS-%'`)
  await client.end()
  const at = (code: string) => `/assessments/${rows.find((row) => row.code.startsWith(code))!.id}`
  return [
    {
      email: 'focal.point.tls@demo.invalid',
      pages: [
        { name: 'assessments', path: '/assessments' },
        { name: 'overview', path: at('TLS-2026') },
        { name: 'answering', path: `${at('TLS-2026')}/answers/migrants-rights` },
        { name: 'open indicators', path: `${at('TLS-2026')}/open` },
        { name: 'sources', path: `${at('TLS-2026')}/sources` },
        { name: 'people', path: `${at('TLS-2026')}/people` },
      ],
    },
    {
      email: 'editor@demo.invalid',
      pages: [
        { name: 'overview of IOM', path: at('TLS-2026') },
        { name: 'profile', path: `${at('TLS-2019')}/profile` },
        { name: 'findings', path: `${at('TLS-2019')}/profile/migrants-rights` },
        { name: 'conventions', path: `${at('TLS-2019')}/profile/conventions` },
        { name: 'home', path: '/en' },
        { name: 'indicators', path: '/en/indicators' },
        { name: 'dimension', path: '/fr/indicators/migrants-rights' },
        { name: 'questionnaire', path: '/ar/questionnaire' },
      ],
    },
  ]
}
