import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import pg from 'pg'
import { expect, test as base } from './fixtures'
import { Given } from './harness/given'
import { makeNextRelease } from './harness/next-release'
import { chooseOwnComputer, explanationOf, openAndKeep } from './harness/own-computer'
import { OwnServer } from './harness/own-server'
import { startRound, stateOf } from './harness/round'

/** Their server is stopped and upgraded, which no other journey may feel. */
const test = base.extend<object, { server: OwnServer; pool: pg.Pool; nextRelease: string }>({
  server: [
    async ({}, use) => {
      const server = await OwnServer.open()
      await use(server)
      await server.close()
    },
    { scope: 'worker' },
  ],
  pool: [
    async ({ server }, use) => {
      const pool = new pg.Pool({ connectionString: server.database.ownerUrl, max: 2 })
      await use(pool)
      await pool.end()
    },
    { scope: 'worker' },
  ],
  nextRelease: [
    async ({}, use) => {
      const folder = makeNextRelease()
      await use(folder)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  baseURL: ({ server }, use) => use(server.url),
  given: ({ pool }, use) => use(new Given(pool)),
})
test.describe.configure({ mode: 'serial' })

async function begin(given: Given) {
  const round = await startRound(given)
  const saves = (text: string) => given.query('SELECT 1 FROM "Revision" WHERE "assessmentId" = $1 AND value = $2', [round.assessment.id, text])
  return { ...round, page: `${round.address}/MR-03`, arrivesOnce: (text: string) => expect.poll(async () => (await saves(text)).length, { timeout: 40_000 }).toBe(1) }
}

const isCopy = (page: Page) => page.getByText('This page is shown as it was kept on this computer')

test('a page kept on a person’s own computer opens again while the server is stopped, and sends what is written then', async ({ page, context, given, server, signInAs }) => {
  const round = await begin(given)
  await signInAs(round.focalPoint)
  await chooseOwnComputer(page)
  await openAndKeep(page, round.page)
  await server.stop()
  await page.reload()
  await expect(isCopy(page)).toBeVisible()
  await explanationOf(page).fill('Written while the server was stopped.')
  await expect(stateOf(page, 'MR-03')).toContainText('Kept on this computer')
  await page.close({ runBeforeUnload: false })
  const again = await context.newPage()
  await again.goto(round.page)
  await expect(explanationOf(again)).toHaveValue('Written while the server was stopped.')
  await server.start()
  await round.arrivesOnce('Written while the server was stopped.')
})

test('a text that waits outlives the browser: closed, started again without a line, it is there, and is sent once', async ({ given, server, signInAs }, info) => {
  const round = await begin(given)
  const profile = mkdtempSync(path.join(tmpdir(), 'mgi-profile-'))
  const startBrowser = () => chromium.launchPersistentContext(profile, { ...info.project.use.launchOptions, baseURL: server.url })
  try {
    const before = await startBrowser()
    await signInAs(round.focalPoint, { context: before })
    const page = await before.newPage()
    await chooseOwnComputer(page)
    await openAndKeep(page, round.page)
    await before.setOffline(true)
    await explanationOf(page).fill('Written before the browser was closed.')
    await expect(stateOf(page, 'MR-03')).toContainText('Kept on this computer')
    await before.close()

    const after = await startBrowser()
    await after.setOffline(true)
    const again = await after.newPage()
    await again.goto(round.page)
    await expect(isCopy(again)).toBeVisible()
    await expect(explanationOf(again)).toHaveValue('Written before the browser was closed.')
    await after.setOffline(false)
    await round.arrivesOnce('Written before the browser was closed.')
    await after.close()
  } finally {
    rmSync(profile, { recursive: true, force: true })
  }
})

test('a page that stands open while the server is upgraded sends its text, stays whole, and says how to go on', async ({ page, given, server, nextRelease, signInAs, expectAccessible }) => {
  const round = await begin(given)
  await signInAs(round.focalPoint)
  await page.goto(round.page)
  await page.locator('form[aria-label="MR-03"]').getByRole('radio', { name: /^In place/ }).check()
  await server.stop()
  await explanationOf(page).fill('Written during the upgrade.')
  await expect(stateOf(page, 'MR-03')).toContainText('Waiting to be sent')
  await server.start(nextRelease)
  await round.arrivesOnce('Written during the upgrade.')
  await expect(stateOf(page, 'MR-03')).toContainText('Saved at')

  await page.getByRole('button', { name: 'Show what changed' }).click() // its file has another name now
  await expect(page.getByText('This part of the page could not be loaded')).toBeVisible()
  await page.getByRole('button', { name: 'Submit to IOM' }).click()
  await expect(page.getByText('The program was renewed since this page was opened.')).toBeVisible()
  await expect(explanationOf(page)).toHaveValue('Written during the upgrade.')
  await expectAccessible(page)
  await page.locator('.session').getByRole('button', { name: 'Load the page again' }).click()
  await page.getByRole('button', { name: 'Submit to IOM' }).click()
  await expect(page.getByText('Submitted to IOM.')).toBeVisible()
  await server.stop()
  await server.start()
})

test('a page kept before an upgrade opens after it without a line, with all its parts, and its text is sent', async ({ page, context, given, server, nextRelease, signInAs }) => {
  const round = await begin(given)
  await signInAs(round.focalPoint)
  await chooseOwnComputer(page)
  await openAndKeep(page, round.page)
  await server.stop()
  await server.start(nextRelease)
  await page.goto(`/assessments/${round.assessment.id}/sources`) // a page of the next release, and its service worker
  await expect(page.getByRole('heading', { name: 'Source register' })).toBeVisible()
  await context.setOffline(true)
  await page.goto(round.page)
  await expect(isCopy(page)).toBeVisible()
  await explanationOf(page).fill('Written on a page of the release before.')
  await page.getByRole('button', { name: 'Cite a source' }).click()
  await expect(page.getByLabel(/^Search the register/)).toBeVisible()
  await expect(stateOf(page, 'MR-03')).toContainText('Kept on this computer')
  await context.setOffline(false)
  await round.arrivesOnce('Written on a page of the release before.')
  await page.reload()
  await expect(isCopy(page)).toBeHidden()
  await expect(explanationOf(page)).toHaveValue('Written on a page of the release before.')
})
