import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importBundledData } from '@/scripts/framework-files'
import { connectOwner } from '@/test/harness/owner'
import { importAssessment } from './commands'
import { readAssessmentFile } from './queries'

const owner = connectOwner()
const seed: unknown = JSON.parse(readFileSync('prisma/seeds/timor-leste-2019.json', 'utf8'))
beforeAll(async () => {
  await importBundledData(owner)
})
afterAll(() => owner.$disconnect())

test('the worked example comes back field for field', async () => {
  const imported = await owner.$transaction((tx) => importAssessment(tx, seed))
  expect(imported).toMatchObject({ ok: true, value: { code: 'TLS-2019', answers: 93, findings: 48, conventions: 8 } })
  if (imported.ok) expect(await readAssessmentFile(owner, imported.value.id)).toEqual(seed)
})
