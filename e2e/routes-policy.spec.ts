import { randomUUID } from 'node:crypto'
import type { APIRequestContext, APIResponse } from '@playwright/test'
import { difference, findRoutes } from '../test/policy/discover'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'
import { published } from './harness/published'

/** Everybody a route is tried as. The demo's own people; `otherFocalPoint` belongs to Uganda. */
const people = ['nobody', 'administrator', 'editor', 'reviewer', 'focalPoint', 'researcher', 'contributor', 'clearingAuthority', 'otherFocalPoint'] as const
type PersonName = (typeof people)[number]
type Target = { assessmentId: string; answerId: string; institutionId: string; sourceId: string; evidenceId: string }

interface Line {
  /** who is answered with 200 for their own assessment; `everybody` for what is public */
  may: readonly PersonName[] | 'everybody'
  send: (request: APIRequestContext, target: Target) => Promise<Pick<APIResponse, 'status' | 'text'>>
  /** what a person without a session gets; 404 unless said otherwise */
  nobody?: number
  /** what everybody gets where the answer is no 200 */
  status?: number
}

const followNothing = { maxRedirects: 0 }
const fromOurPage = { 'sec-fetch-site': 'same-origin' }
const download = (format: string, may: readonly PersonName[]): Line => ({
  may,
  nobody: 307, // to sign in: a person follows this address from a bookmark
  send: (request, { assessmentId }) => request.get(`/assessments/${assessmentId}/profile/download/${format}`, followNothing),
})
const profileReaders = ['editor', 'reviewer', 'focalPoint'] as const
const writers = ['focalPoint', 'researcher'] as const

/** One line per route handler; the download has one for each kind of file. */
const table: Record<string, Line | Line[]> = {
  'GET app/route.ts': { may: 'everybody', status: 307, send: (request) => request.get('/', followNothing) },
  'GET app/api/health/route.ts': { may: 'everybody', send: (request) => request.get('/api/health') },
  'GET app/api/locale/route.ts': { may: 'everybody', status: 303, send: (request) => request.get('/api/locale?locale=fr&to=/sign-in', followNothing) },
  'GET app/api/auth/[...nextauth]/route.ts': { may: 'everybody', status: 404, send: (request) => request.get('/api/auth/session') },
  'POST app/api/auth/demo/route.ts': {
    may: 'everybody',
    status: 404, // an id that is no demo person's
    send: (request, { assessmentId }) => request.post('/api/auth/demo', { form: { person: assessmentId }, ...followNothing }),
  },
  'GET app/api/session/route.ts': { may: 'everybody', send: (request) => request.get('/api/session') }, // of the asking browser alone
  'PATCH app/api/session/route.ts': {
    may: people.filter((name) => name !== 'nobody'),
    nobody: 401,
    send: (request) => request.patch('/api/session', { headers: { 'sec-fetch-site': 'same-origin' } }),
  },
  'DELETE app/api/session/route.ts': {
    may: 'everybody',
    status: 404, // asked for by the page of another site
    send: (request) => request.delete('/api/session', { headers: { 'sec-fetch-site': 'cross-site' } }),
  },
  'POST app/api/session/code/route.ts': {
    may: 'everybody', // an id that is nobody's is answered like a person's
    send: (request) => request.post('/api/session/code', { headers: { 'sec-fetch-site': 'same-origin' }, data: { person: randomUUID() } }),
  },
  'PUT app/api/session/code/route.ts': {
    may: 'everybody',
    status: 400, // a code that was never sent
    send: (request) => request.put('/api/session/code', { headers: { 'sec-fetch-site': 'same-origin' }, data: { person: randomUUID(), code: '00000000' } }),
  },
  'GET app/api/edits/route.ts': {
    may: writers, // the answer is a draft
    nobody: 401,
    send: (request, { answerId }) => request.get(`/api/edits?record=answer:${answerId}`),
  },
  'PUT app/api/edits/route.ts': {
    may: writers,
    nobody: 401,
    status: 400, // it names a field that is none, so that nothing is written
    send: (request, { answerId }) =>
      request.put('/api/edits', {
        headers: { 'sec-fetch-site': 'same-origin' },
        data: { version: 1, editId: randomUUID(), record: { type: 'answer', id: answerId }, field: 'nothing', baseVersion: 0, value: '' },
      }),
  },
  'GET app/api/events/route.ts': {
    may: ['editor', 'reviewer', 'focalPoint', 'researcher', 'contributor', 'clearingAuthority'],
    nobody: 401,
    send: (request, { assessmentId }) => beginningOf(request, `/api/events?assessment=${assessmentId}`),
  },
  'PUT app/api/here/route.ts': {
    may: writers, // who has a draft open shows it to the country's side alone
    nobody: 401,
    send: (request, { answerId }) =>
      request.put('/api/here', { headers: fromOurPage, data: { id: randomUUID(), record: { type: 'answer', id: answerId }, doing: 'looking' } }),
  },
  'GET app/api/sources/route.ts': {
    may: ['editor', 'reviewer', 'focalPoint', 'researcher', 'contributor'],
    nobody: 401,
    send: (request, { assessmentId }) => request.get(`/api/sources?assessment=${assessmentId}&text=law`),
  },
  'GET app/(workspace)/assessments/[assessmentId]/forms/[institutionId]/route.ts': {
    may: ['focalPoint', 'contributor'],
    nobody: 307,
    send: (request, { assessmentId, institutionId }) => request.get(`/assessments/${assessmentId}/forms/${institutionId}`, followNothing),
  },
  'PUT app/api/forms/[assessmentId]/route.ts': {
    may: ['focalPoint', 'contributor'],
    nobody: 401,
    status: 400, // no Word file
    send: (request, { assessmentId }) =>
      request.put(`/api/forms/${assessmentId}`, { headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/octet-stream' }, data: 'plain words' }),
  },
  'PUT app/api/evidence/[evidenceId]/route.ts': {
    may: ['editor', ...writers],
    nobody: 401,
    status: 422, // an empty file is refused, to those who may add one
    send: (request, { assessmentId, sourceId }) =>
      request.put(`/api/evidence/${randomUUID()}?assessment=${assessmentId}&source=${sourceId}&name=law.pdf&size=0`, { headers: fromOurPage }),
  },
  'GET app/api/evidence/[evidenceId]/route.ts': {
    may: ['editor', 'reviewer', 'contributor', ...writers],
    nobody: 307, // to sign in
    send: (request, { assessmentId, evidenceId }) => request.get(`/api/evidence/${evidenceId}?assessment=${assessmentId}`, followNothing),
  },
  'DELETE app/api/evidence/[evidenceId]/route.ts': {
    may: [], // nobody: this one is finished
    nobody: 401,
    send: (request, { evidenceId }) => request.delete(`/api/evidence/${evidenceId}`, { headers: fromOurPage }),
  },
  'GET app/(workspace)/assessments/[assessmentId]/profile/download/[format]/route.ts': [
    download('json', profileReaders),
    download('html', profileReaders),
    download('pdf', profileReaders),
    download('docx', profileReaders),
    download('assessment', ['focalPoint']),
  ],
}

test('every route handler has its line, and every line its route handler', () => {
  expect(difference(findRoutes(), Object.keys(table))).toEqual({ withoutLine: [], withoutAction: [] })
})

test('the list notices a route handler without a line', () => {
  expect(difference([...findRoutes(), 'GET app/planted/route.ts'], Object.keys(table)).withoutLine).toEqual(['GET app/planted/route.ts'])
})

async function targetOf(given: Given, code: string): Promise<Target> {
  await given.query(
    `INSERT INTO "Source" (id, "territoryId", kind, title) SELECT gen_random_uuid(), a."territoryId", 'law', 'A law to try routes with' FROM "Assessment" a
     WHERE a.code = $1 AND NOT EXISTS (SELECT 1 FROM "Source" s WHERE s."territoryId" = a."territoryId")`,
    [code],
  )
  const [row] = await given.query<Target>(
    `SELECT a.id AS "assessmentId", answer.id AS "answerId", source.id AS "sourceId",
       coalesce((SELECT p."institutionId" FROM "Participant" p WHERE p."assessmentId" = a.id AND p.role = 'contributor' LIMIT 1), a.id) AS "institutionId" FROM "Assessment" a
     JOIN "Answer" answer ON answer."assessmentId" = a.id AND answer.state = 'draft'
     JOIN "Source" source ON source."territoryId" = a."territoryId" AND source.level = 'public' AND source."removedAt" IS NULL WHERE a.code = $1 LIMIT 1`,
    [code],
  )
  if (!row) throw new Error(`The demo has no ${code}.`)
  return { ...row, evidenceId: await given.evidence(row) }
}

for (const person of people)
  test(`every route answers as the table says: ${person}`, async ({ browser, given, signInAs, baseURL }) => {
    const own = await targetOf(given, 'TLS-2026')
    const uganda = await targetOf(given, 'UGA-2026')
    const missing = { assessmentId: randomUUID(), answerId: randomUUID(), institutionId: randomUUID(), sourceId: randomUUID(), evidenceId: randomUUID() }
    const context = await browser.newContext({ baseURL: baseURL ?? '' })
    if (person === 'otherFocalPoint') await signInAs('focalPoint', { territory: 'UGA', context })
    else if (person !== 'nobody') await signInAs(person, { context })
    const takesPartInUganda = await given.query(
      `SELECT 1 FROM "Participant" p JOIN "Session" s ON s."userId" = p."personId" WHERE p."assessmentId" = $1 AND s."sessionToken" = encode(sha256(convert_to($2, 'UTF8')), 'hex')`,
      [uganda.assessmentId, (await context.cookies()).find(({ name }) => name.endsWith('session-token'))?.value ?? ''],
    )
    for (const [name, lines] of Object.entries(table))
      for (const line of [lines].flat()) {
        const may = line.may === 'everybody' || line.may.includes(person)
        const expected = may ? (line.status ?? 200) : person === 'nobody' ? (line.nobody ?? 404) : 404
        expect.soft(await statusOf(line, context.request, own), `${name} as ${person}`).toBe(expected)
        if (line.may === 'everybody' || person === 'nobody') continue
        const foreign = takesPartInUganda.length > 0 ? own : uganda
        if (person !== 'otherFocalPoint' && takesPartInUganda.length > 0) continue // Uganda is theirs too
        expect.soft(await whole(line, context.request, foreign), `${name} as ${person}: another country's is like a missing one`).toEqual(await whole(line, context.request, missing))
      }
    await context.close()
  })

const statusOf = async (line: Line, request: APIRequestContext, target: Target) => (await line.send(request, target)).status()

/** A stream of events never ends: how it begins is the answer. */
async function beginningOf(request: APIRequestContext, path: string) {
  const { cookies } = await request.storageState()
  const leaving = new AbortController()
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') }
  const answer = await fetch(published().demo.url + path, { headers, signal: leaving.signal })
  const text = answer.ok ? '' : await answer.text()
  leaving.abort()
  return { status: () => answer.status, text: async () => text }
}

async function whole(line: Line, request: APIRequestContext, target: Target) {
  const answer = await line.send(request, target)
  return { status: answer.status(), body: await answer.text() }
}

test('pages of a foreign and of a missing assessment are the same, piece by piece', async ({ given, signInAs, context }) => {
  await signInAs('focalPoint', { territory: 'UGA' })
  const { assessmentId } = await targetOf(given, 'TLS-2026')
  for (const path of ['', '/answers', '/sources', '/profile', '/people', '/dates', '/open', '/forms', '/search?q=law']) {
    const bodies = []
    for (const id of [assessmentId, randomUUID()]) {
      const answer = await context.request.get(`/assessments/${id}${path}`)
      expect(answer.status(), path).toBe(404)
      bodies.push(piecesOf(await answer.text(), id))
    }
    expect(bodies[0], path).toEqual(bodies[1])
  }
})

/** A page without what differs from one answer to the next: its nonce, the id that was asked for, and the order in which its pieces were streamed. */
const piecesOf = (body: string, id: string) =>
  body
    .replaceAll(id, 'ID')
    .replace(/"\]\)<\/script><script[^>]*>self\.__next_f\.push\(\[1,"/g, '')
    .replace(/nonce(="|\\":\\")[^"\\]*/g, '')
    .split('\\n')
    .sort()
