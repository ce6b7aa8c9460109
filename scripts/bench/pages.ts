import pg from 'pg'
import type { Page } from './statements'

/** The pages that are measured, each as the person who works with it. Addresses from the database, names for the table. */
export async function pagesOf(ownerUrl: string): Promise<{ email: string; pages: Page[] }[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<{ code: string; id: string }>(`SELECT "code", "id" FROM "Assessment" WHERE "code" LIKE 'TLS-%'`)
  const { rows: cited } = await client.query<{ id: string }>(
    `SELECT s."id" FROM "Source" s JOIN "Citation" c ON c."sourceId" = s."id" WHERE s."removedAt" IS NULL GROUP BY s."id" ORDER BY count(*) DESC LIMIT 1`,
  )
  await client.end()
  const at = (code: string) => `/assessments/${rows.find((row) => row.code.startsWith(code))!.id}`
  const [running, earlier] = [at('TLS-2026'), at('TLS-2019')]
  return [
    {
      email: 'focal.point.tls@demo.invalid',
      pages: [
        { name: 'assessments', path: '/assessments' },
        { name: 'overview', path: running },
        { name: 'answering', path: `${running}/answers/migrants-rights` },
        { name: 'answering, from the link of an indicator', path: `${running}/answers/MR-03` },
        { name: 'who has what', path: `${running}/open` },
        { name: 'sources', path: `${running}/sources` },
        { name: 'source entry', path: `${running}/sources/${cited[0]!.id}` },
        { name: 'merging a source', path: `${running}/sources/${cited[0]!.id}/merge` },
        { name: 'search', path: `${running}/search?q=law` },
        { name: 'forms', path: `${running}/forms` },
        { name: 'people', path: `${running}/people` },
        { name: 'account', path: '/account' },
      ],
    },
    {
      email: 'contributor.tls@demo.invalid',
      pages: [
        { name: 'overview of a contributor', path: running },
        { name: 'contributing', path: `${running}/answers/migrants-rights` },
        { name: 'sources of a contributor', path: `${running}/sources` },
        { name: 'forms of a contributor', path: `${running}/forms` },
      ],
    },
    {
      email: 'reviewer@demo.invalid',
      pages: [
        { name: 'review queue', path: '/review' },
        { name: 'review queue of an assessment', path: `${running}/review` },
        { name: 'review page', path: `${running}/review/MR-01` },
        { name: 'overview of a reviewer', path: running },
        { name: 'answers as a reviewer reads them', path: `${running}/answers/migrants-rights` },
      ],
    },
    {
      email: 'editor@demo.invalid',
      pages: [
        { name: 'overview of IOM', path: running },
        { name: 'dates', path: `${running}/dates` },
        { name: 'profile', path: `${earlier}/profile` },
        { name: 'findings', path: `${earlier}/profile/migrants-rights` },
        { name: 'conventions', path: `${earlier}/profile/conventions` },
        { name: 'new assessment', path: '/assessments/new' },
        { name: 'home', path: '/en' },
        { name: 'indicators', path: '/en/indicators' },
        { name: 'dimension', path: '/fr/indicators/migrants-rights' },
        { name: 'questionnaire', path: '/ar/questionnaire' },
      ],
    },
    {
      email: 'administrator@demo.invalid',
      pages: [
        { name: 'people of the installation', path: '/administration/people' },
        { name: 'mail of the installation', path: '/administration/mail' },
      ],
    },
  ]
}
