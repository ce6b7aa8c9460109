import type { BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { GivenPerson } from './harness/given'
import { explanationOf, giveContributor, openCard, startRound } from './harness/round'
import { listenRaw } from './harness/stream'

const card = (page: Page, code: string) => page.getByRole('article', { name: code })

test('who else is here is shown in words, blocks nobody, and goes at once with them', async ({ page, browser, baseURL, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-07')
  const context = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(round.researcher, { context })
  const theirs = await context.newPage()
  await openCard(theirs, round, 'MR-07')

  await expect(card(page, 'MR-07').getByText('Researcher is looking at this too')).toBeVisible() // by the news: nothing is loaded again
  await expect(card(theirs, 'MR-07').getByText('Focal point is looking at this too')).toBeVisible()
  await expect(card(page, 'MR-07').getByRole('status').filter({ hasText: 'Also here: Researcher' })).toHaveCount(1)
  await expectAccessible(page)

  await explanationOf(theirs, 'MR-07').fill('Typed while both are here.')
  await expect(card(page, 'MR-07').getByText('Researcher is writing here')).toBeVisible()
  await expect(explanationOf(page, 'MR-07')).toBeEditable()
  await expect(card(page, 'MR-07').getByRole('status').filter({ hasText: 'Also here: Researcher' })).toHaveCount(1) // announced once

  await theirs.locator('summary').filter({ hasText: 'MR-06' }).click() // moves on to another
  await expect(card(page, 'MR-07').getByText(/Researcher is/)).toHaveCount(0)
  await theirs.locator('summary').filter({ hasText: 'MR-07' }).click()
  await expect(card(page, 'MR-07').getByText('Researcher is looking at this too')).toBeVisible()
  await theirs.close({ runBeforeUnload: true }) // closes the tab
  await expect(card(page, 'MR-07').getByText(/Researcher is/)).toHaveCount(0)
  await context.close()
})

test('without a line nobody is shown, and who comes back is', async ({ page, context, browser, baseURL, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-05')
  const other = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(round.researcher, { context: other })
  await openCard(await other.newPage(), round, 'MR-05')
  const line = card(page, 'MR-05').getByText('Researcher is looking at this too')
  await expect(line).toBeVisible()
  await context.setOffline(true)
  await expect(line).toHaveCount(0)
  await context.setOffline(false)
  await expect(line).toBeVisible()
  await other.close()
})

test('IOM, other institutions and the clearing authority never receive who of the country is here, nor the country who of IOM', async ({ page, browser, baseURL, given, signInAs }) => {
  const round = await startRound(given)
  const { assessment, focalPoint, researcher } = round
  const give = async (role: 'reviewer' | 'editor' | 'clearingAuthority') => {
    const person = await given.person({ name: `The ${role}` })
    await given.participant(assessment, person, role)
    return person
  }
  const people = {
    focalPoint,
    reviewer: await give('reviewer'),
    editor: await give('editor'),
    clearingAuthority: await give('clearingAuthority'),
    education: await giveContributor(given, round, 'Education', 'MR-03'),
    justice: await giveContributor(given, round, 'Justice', 'MR-03'),
  }
  const contexts: BrowserContext[] = []
  const enter = async (person: GivenPerson) => {
    const context = await browser.newContext({ baseURL: baseURL ?? '' })
    contexts.push(context)
    await signInAs(person, { context })
    return context
  }
  const listening = async (person: GivenPerson) => listenRaw(await enter(person), `${baseURL}/api/events?assessment=${assessment.id}`)
  const streams = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, person]) => [name, await listening(person)] as const)))
  /** Whose ids stand in what arrived at whom as somebody who is here. */
  const named = (known: Record<string, GivenPerson>) =>
    Object.fromEntries(
      Object.entries(streams).map(([name, { text }]) => [name, Object.keys(known).filter((each) => text.split('\n\n').some((event) => event.startsWith('event: here') && event.includes(known[each]!.id)))]),
    )
  const everybody = { ...people, researcher }

  await test.step('the country, an institution and IOM each open what is theirs', async () => {
    await given.query(`UPDATE "Answer" SET state = 'submitted' WHERE "assessmentId" = $1 AND "indicatorCode" = 'MR-02'`, [assessment.id])
    await signInAs(researcher)
    await openCard(page, round, 'MR-03')
    await explanationOf(page, 'MR-03').fill('A draft.')
    const desk = await (await enter(people.education)).newPage()
    await openCard(desk, round, 'MR-03')
    await explanationOf(desk, 'MR-03').fill('A contribution.')
    const theirs = await (await enter(people.reviewer)).newPage()
    const [answered] = await Promise.all([theirs.waitForResponse('**/api/here'), theirs.goto(`${round.address}/MR-02`)])
    expect(answered.status()).toBe(200)
    await expect.poll(() => named(everybody)).toEqual({
      focalPoint: ['researcher'],
      reviewer: [],
      editor: ['reviewer'],
      clearingAuthority: [],
      education: [],
      justice: [],
    })
    await expect(card(theirs, 'MR-02').getByText(/is (looking|writing)/)).toHaveCount(0)
    await page.goto(`${round.address}/MR-02`) // and on an answer that both sides may read
    await expect.poll(() => (streams.focalPoint?.text.match(/"doing":"gone"/g) ?? []).length).toBe(1)
    await expect(card(page, 'MR-02').getByText(/is (looking|writing)/)).toHaveCount(0)
  })

  await test.step('a leak would be noticed: a server that takes the researcher for one of IOM', async () => {
    const here = { id: '00000000-0000-4000-8000-000000000001', personId: researcher.id, name: 'Researcher', role: 'editor', institution: null, assessmentId: assessment.id, record: { type: 'answer', id: assessment.id }, answer: { state: 'submitted' }, doing: 'looking' }
    await given.query(`SELECT pg_notify('here', $1)`, [JSON.stringify(here)])
    await expect.poll(() => named({ researcher }).reviewer).toEqual(['researcher'])
  })
  for (const stream of Object.values(streams)) stream.stop()
  for (const context of contexts) await context.close()
})
