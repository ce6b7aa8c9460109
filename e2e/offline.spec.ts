import type { Page, Request } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'
import { leftInBrowser } from './harness/left-in-browser'
import { chooseOwnComputer, explanationOf, isKept, openAndKeep } from './harness/own-computer'

const stateOf = (page: Page, code = 'MR-03') => page.locator(`[id="${code}-explanation-state"]`)

async function startRound(given: Given) {
  const assessment = await given.assessment()
  const focalPoint = await given.person({ name: 'Focal point of Uganda' })
  const colleague = await given.person({ name: 'Researcher of Uganda' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  await given.participant(assessment, colleague, 'researcher')
  const saved = async (code = 'MR-03') =>
    (await given.query<{ explanation: string }>('SELECT explanation FROM "Answer" WHERE "assessmentId" = $1 AND "indicatorCode" = $2', [assessment.id, code]))[0]?.explanation
  return { assessment, focalPoint, colleague, saved, address: `/assessments/${assessment.id}/answers/MR-03` }
}

test('on a person’s own computer a page opens again without a line, takes text, and sends it when the line is back', async ({ page, context, given, signInAs, expectAccessible }) => {
  const { focalPoint, assessment, saved, address } = await startRound(given)
  await signInAs(focalPoint)
  await chooseOwnComputer(page)
  await openAndKeep(page, address)
  await explanationOf(page).fill('Saved while there was a line.')
  await expect(stateOf(page)).toContainText('Saved at')
  await expect.poll(() => leftInBrowser(page)).toContain('Saved while there was a line.') // kept on this computer a moment later
  await page.close()

  await context.setOffline(true)
  const reopened = await context.newPage()
  await reopened.goto(address)
  await expect(reopened.getByText('This page is shown as it was kept on this computer')).toBeVisible()
  await expect(explanationOf(reopened)).toHaveValue('Saved while there was a line.') // and not what stood there when the page was kept
  await explanationOf(reopened).fill('Saved while there was a line. And without one.')
  await expect(stateOf(reopened)).toContainText('Kept on this computer')
  await expectAccessible(reopened)
  await reopened.close({ runBeforeUnload: false })

  const again = await context.newPage()
  await again.goto(address)
  await expect(explanationOf(again)).toHaveValue('Saved while there was a line. And without one.')
  await again.goto(`/assessments/${assessment.id}/sources`)
  await expect(again.getByRole('heading', { name: 'There is no line' })).toBeVisible()
  await expectAccessible(again)
  await again.getByRole('listitem').getByRole('link').first().click()
  await expect(explanationOf(again)).toBeVisible()

  await context.setOffline(false)
  await again.evaluate(() => dispatchEvent(new Event('online')))
  await expect.poll(() => saved()).toBe('Saved while there was a line. And without one.')
  await expect(stateOf(again)).toContainText('Saved at') // no conflict with oneself
})

test('a kept page is shown to nobody else, and goes when somebody else signs in', async ({ page, context, given, signInAs }) => {
  const { focalPoint, colleague, address } = await startRound(given)
  await signInAs(focalPoint)
  await chooseOwnComputer(page)
  await openAndKeep(page, address)
  await signInAs(colleague)
  await page.goto('/assessments')
  await expect.poll(() => leftInBrowser(page)).not.toContain(focalPoint.id)
  await context.setOffline(true)
  await expect(page.goto(address)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
})

test('switching the choice off lets everything go', async ({ page, context, given, signInAs }) => {
  const { focalPoint, address } = await startRound(given)
  await signInAs(focalPoint)
  await chooseOwnComputer(page)
  await openAndKeep(page, address)
  await page.goto('/account')
  await expect(page.getByLabel('This is my own computer')).toBeChecked() // known a moment after the page
  await page.getByLabel('This is my own computer').uncheck()
  await expect(page.getByText('Nothing that is saved is kept here.')).toBeVisible()
  expect(await leftInBrowser(page)).not.toContain(focalPoint.id)
  await context.setOffline(true)
  await expect(page.goto(address)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED/)
})

test('on a shared computer nothing is kept once it is saved, and no worker is there', async ({ page, given, signInAs }) => {
  const { focalPoint, address } = await startRound(given)
  await signInAs(focalPoint)
  const answer = await page.goto(address)
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await explanationOf(page).fill('Canary of a shared computer')
  await expect(stateOf(page)).toContainText('Saved at')
  await page.waitForTimeout(2_500) // longer than a page waits before it is kept
  const left = await leftInBrowser(page)
  expect(left).not.toContain('Canary')
  expect(left).not.toContain('Uganda')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

const canary = 'Canary of a waiting text'

/** A page with a text that cannot be sent. */
async function writeWithoutServer(page: Page, address: string) {
  await page.goto(address)
  await expect(explanationOf(page)).toBeVisible()
  await page.context().route('**/api/edits', (route) => route.abort())
  await explanationOf(page).fill(canary)
  await expect(stateOf(page)).toContainText('Kept on this computer')
}

test('who signs out while a text waits is asked first, can save it to a file, and leaves nothing behind; the file can be loaded again', async ({ page, context, given, signInAs, expectAccessible }, info) => {
  const { focalPoint, colleague, saved, address } = await startRound(given)
  await signInAs(focalPoint)
  await chooseOwnComputer(page)
  await openAndKeep(page, address)
  await writeWithoutServer(page, address)
  await page.getByRole('button', { name: 'Sign out' }).click()
  const dialog = page.getByRole('dialog', { name: 'Texts of yours still wait' })
  await expect(dialog).toContainText('are removed from this computer and are lost')
  await expect(dialog.getByRole('heading')).not.toHaveCSS('color', 'rgb(255, 255, 255)') // it does not take the colours of the head
  await expectAccessible(page)
  const [download] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Save to a file' }).click()])
  const file = info.outputPath('texts.json')
  await download.saveAs(file)
  await dialog.getByRole('button', { name: 'Do not sign out' }).click()
  await expect(explanationOf(page)).toHaveValue(canary)

  await page.getByRole('button', { name: 'Sign out' }).click()
  await dialog.getByRole('button', { name: 'Sign out and remove these texts' }).click()
  await expect(page.getByRole('heading', { name: 'Sign in', exact: true })).toBeVisible()
  const left = await leftInBrowser(page)
  expect(left).not.toContain('Canary')
  expect(left).not.toContain(focalPoint.id)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  expect(await given.query('SELECT 1 FROM "Session" WHERE "userId" = $1', [focalPoint.id])).toEqual([])
  await context.unroute('**/api/edits')

  await signInAs(colleague)
  await page.goto('/account')
  await page.getByLabel('Load from a file').setInputFiles(file)
  await expect(page.getByText('These texts belong to Focal point of Uganda.')).toBeVisible()
  await expectAccessible(page)
  expect(await saved()).toBe('')
  await signInAs(focalPoint)
  await page.goto('/account')
  await page.getByLabel('Load from a file').setInputFiles({ name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('{"format":"mgi-wait') })
  await expect(page.getByText('it cannot be read from character')).toBeVisible()
  await page.getByLabel('Load from a file').setInputFiles(file)
  await expect(page.getByText('Texts loaded: 1')).toBeVisible()
  await expect.poll(() => saved()).toBe(canary)
})

test('the head of every page leads to the texts that wait, and they can be sent from there', async ({ page, context, given, signInAs, expectAccessible }) => {
  const { focalPoint, saved, address } = await startRound(given)
  await signInAs(focalPoint)
  await writeWithoutServer(page, address)
  page.on('dialog', (asked) => void asked.accept())
  await page.goto('/account')
  await page.getByRole('button', { name: 'Texts waiting: 1' }).click()
  const dialog = page.getByRole('dialog', { name: 'Texts waiting to be sent' })
  await expect(dialog).toContainText(`${canary.length} characters`)
  await expectAccessible(page)
  await context.unroute('**/api/edits')
  await dialog.getByRole('button', { name: 'Send now' }).click()
  await expect(dialog.getByText('Everything is sent.')).toBeVisible()
  expect(await saved()).toBe(canary)
})

/** Says when no script of a page is on its way, and none was for a while. */
function watchScripts(page: Page) {
  let [onTheWay, since] = [0, Date.now()]
  const count = (step: number) => (request: Request) => {
    if (request.resourceType() === 'script') [onTheWay, since] = [onTheWay + step, Date.now()]
  }
  page.on('request', count(1)).on('requestfinished', count(-1)).on('requestfailed', count(-1))
  return { areStill: () => onTheWay === 0 && Date.now() - since > 1_500 }
}

test('without a line nobody is told that they are signed out, and what is kept can be removed all the same', async ({ page, context, given, signInAs }) => {
  const { focalPoint, address } = await startRound(given)
  await signInAs(focalPoint)
  const scripts = watchScripts(page)
  await writeWithoutServer(page, address)
  await page.waitForTimeout(4_000) // by now the dialogs are asked for ahead
  await expect.poll(scripts.areStill, { timeout: 20_000 }).toBe(true)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByRole('button', { name: 'Sign out and remove these texts' }).click()
  await expect(page.getByRole('heading', { name: 'The server was not reached' })).toBeVisible()
  expect(await leftInBrowser(page)).toContain('Canary')
  await page.getByRole('button', { name: 'Remove what is kept on this computer' }).click()
  await expect(page.getByText('Nothing of yours is kept on this computer any more.')).toBeVisible()
  expect(await leftInBrowser(page)).not.toContain('Canary')
})

test('kept pages go when the session was taken away, and the text that waits stays', async ({ page, given, signInAs }) => {
  const { focalPoint, address } = await startRound(given)
  await signInAs(focalPoint)
  await chooseOwnComputer(page)
  const firstLook = page.waitForResponse('**/api/session')
  await openAndKeep(page, address)
  await firstLook
  await given.query('DELETE FROM "Session" WHERE "userId" = $1', [focalPoint.id])
  await explanationOf(page).fill(canary)
  await expect(page.locator('dialog.session')).toBeVisible()
  await expect.poll(() => isKept(page, address)).toBe(false)
  expect(await leftInBrowser(page)).toContain('Canary')
})
