import { randomBytes } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'

const canary = () => `canary${randomBytes(8).toString('hex')}`

/** A round whose every text holds a word of its own that stands nowhere else. */
async function giveMarkedRound(given: Given) {
  const assessment = await given.assessment({ territory: 'KEN', state: 'drafting' })
  const words = { answer: canary(), finding: canary(), source: canary(), institution: canary(), person: canary() }
  const [answer] = await given.query<{ id: string }>(
    `UPDATE "Answer" SET "presence" = 'partly', "state" = 'submitted', "explanation" = $2
     WHERE "assessmentId" = $1 AND "indicatorCode" = 'MR-01' RETURNING "id"`,
    [assessment.id, words.answer],
  )
  await given.query(
    `INSERT INTO "Finding" ("id", "assessmentId", "dimensionCode", "kind", "position", "text", "locale")
     VALUES (gen_random_uuid(), $1, 'MR', 'potential', 1, $2, 'en')`,
    [assessment.id, words.finding],
  )
  await given.query(
    `INSERT INTO "Source" ("id", "territoryId", "kind", "title")
     SELECT gen_random_uuid(), "territoryId", 'law', $2 FROM "Assessment" WHERE "id" = $1`,
    [assessment.id, words.source],
  )
  await given.query(
    `INSERT INTO "Institution" ("id", "assessmentId", "name", "locale") VALUES (gen_random_uuid(), $1, $2, 'en')`,
    [assessment.id, words.institution],
  )
  const focalPoint = await given.person({ name: words.person })
  await given.participant(assessment, focalPoint, 'focalPoint')
  return { assessment, words, focalPoint, answerId: answer!.id }
}

/** Follows every link of this site from some pages on; gives all that was answered, headers included. Bounded. */
async function crawl(request: APIRequestContext, origin: string, starts: string[], most: number) {
  const waiting = [...starts]
  const seen = new Set<string>()
  let text = ''
  while (waiting.length > 0 && seen.size < most) {
    const path = waiting.shift()!
    if (seen.has(path)) continue
    seen.add(path)
    const response = await request.get(origin + path)
    text += `${path}\n${JSON.stringify(response.headers())}\n${await response.text()}\n`
    const links = [...(await response.text()).matchAll(/href="(\/[^"#]*)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'))
    waiting.push(...links.filter((href) => !href.startsWith('/_next/') && !href.startsWith('/api/')))
  }
  return { text, pages: seen.size }
}

const pagesOf = (id: string) => {
  const at = `/assessments/${id}`
  return [
    ...['', '/answers/migrants-rights', '/answers/MR-01', '/open', '/sources', '/people', '/profile', '/profile/migrants-rights', '/profile/conventions'].map((part) => at + part),
    ...['html', 'pdf', 'docx', 'json', 'assessment'].map((format) => `${at}/profile/download/${format}`),
  ]
}

test('no word of a draft is found by nobody, or by the people of another country', async ({ browser, given, signInAs, baseURL }) => {
  const { assessment, words, focalPoint, answerId } = await giveMarkedRound(given)
  const origin = baseURL!
  const paths = pagesOf(assessment.id)

  const own = await browser.newContext()
  await signInAs(focalPoint, { context: own })
  const found = await crawl(own.request, origin, ['/assessments', ...paths], 60)
  for (const [what, word] of Object.entries(words)) expect(found.text, `the search finds the ${what} where it may be read`).toContain(word)

  const foreign = await browser.newContext()
  await signInAs('focalPoint', { territory: 'UGA', context: foreign })
  const nobody = await browser.newContext()
  const administrator = await browser.newContext()
  await signInAs('administrator', { context: administrator })
  for (const context of [nobody, foreign, administrator]) {
    const starts = ['/', '/en', '/ar', '/en/indicators', '/fr/questionnaire', '/sign-in', '/assessments', ...paths]
    const { text, pages } = await crawl(context.request, origin, starts, 120)
    const edit = await context.request.get(`${origin}/api/edits?record=answer:${answerId}`)
    const everything = text + (await edit.text())
    expect(pages).toBeGreaterThan(20)
    const secrets = context === administrator ? { ...words, person: 'never' + canary() } : words // an administrator knows who has an account
    for (const [what, word] of Object.entries(secrets)) expect(everything.includes(word), `the ${what} leaks`).toBe(false)
  }
  await Promise.all([own, foreign, nobody, administrator].map((context) => context.close()))
})

test('a page of another country and a page that does not exist answer alike', async ({ browser, given, signInAs, baseURL }) => {
  const { assessment } = await giveMarkedRound(given)
  const context = await browser.newContext()
  await signInAs('focalPoint', { territory: 'UGA', context })
  const missing = '00000000-0000-4000-8000-000000000000'
  for (const path of pagesOf(assessment.id)) {
    const [theirs, none] = [await context.request.get(baseURL + path), await context.request.get(baseURL + path.replace(assessment.id, missing))]
    expect([path, theirs.status()]).toEqual([path, 404])
    expect(none.status()).toBe(404)
    expect(wordsIn(await theirs.text(), assessment.id)).toEqual(wordsIn(await none.text(), missing))
  }
  await context.close()
})

/**
 * Every word of a page, in markup and data, without the address asked for and the nonce. The order is left out: a page is
 * streamed in pieces whose order is chance.
 */
const wordsIn = (html: string, id: string) => {
  const same = html.replaceAll(id, 'ID').replaceAll(/nonce="[^"]*"|\\"nonce\\":\\"[^"\\]*\\"/g, '')
  return [...new Set(same.match(/[\p{L}\p{N}_-]{4,}/gu))].sort()
}
