import type { Browser, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { GivenPerson } from './harness/given'
import { explanationOf, openCard, type Round, savedText, startRound, stateOf } from './harness/round'

const law = 'Law No. 11/2017 provides that asylum seekers are entitled to social protection. The law is in force.'
const saved = (page: Page, code: string) => expect(stateOf(page, code).locator('[data-save="saved"]')).toBeVisible({ timeout: 15_000 })
const region = (page: Page) => page.getByRole('region', { name: /Two texts for/ })

type SignIn = (who: GivenPerson, options?: { context?: Awaited<ReturnType<Browser['newContext']>> }) => Promise<unknown>

/** Another computer with the same card open. */
async function otherComputer(page: Page, browser: Browser, signInAs: SignIn, person: GivenPerson, round: Round, code: string) {
  const context = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await signInAs(person, { context })
  const other = await context.newPage()
  await openCard(other, round, code)
  return other
}

test('two people on one answer: the late one chooses at each difference, and both texts stay in the history', async ({ page, context, browser, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-07')
  await explanationOf(page, 'MR-07').fill(law)
  await saved(page, 'MR-07')
  const theirs = await otherComputer(page, browser, signInAs, round.researcher, round, 'MR-07')

  await context.setOffline(true)
  const mine = law.replace('entitled', 'entitled at once').replace('in force', 'in force since 2018')
  await explanationOf(page, 'MR-07').fill(mine)
  await explanationOf(theirs, 'MR-07').fill(law.replace('asylum seekers', 'asylum seekers and refugees').replace('entitled', 'entitled from the first day'))
  await saved(theirs, 'MR-07')
  await context.setOffline(false)

  const merging = region(page)
  await expect(merging).toContainText('Researcher')
  await expect(merging.getByRole('group', { name: /^Difference/ })).toHaveCount(3)
  const text = merging.getByLabel('The text that will be saved')
  await expect(text).toHaveValue(/asylum seekers and refugees .* since 2018/) // what only one of them changed is proposed
  await merging.getByRole('group', { name: 'Difference 2 of 3' }).getByText('Saved', { exact: true }).click()
  await text.press('End')
  await text.pressSequentially(' Checked.')
  await expectAccessible(page)

  await page.reload() // what is composed is a text like any other
  await expect(text).toHaveValue(/from the first day to social protection.* Checked\.$/)
  await merging.getByRole('button', { name: 'Save this text' }).click()
  await saved(page, 'MR-07')
  const chosen = law.replace('asylum seekers', 'asylum seekers and refugees').replace('entitled', 'entitled from the first day').replace('in force.', 'in force since 2018. Checked.')
  await expect.poll(() => savedText(given, round, 'MR-07')).toBe(chosen)
  const kept = await given.query<{ value: string }>('SELECT value FROM "Revision" WHERE "assessmentId" = $1 AND aside', [round.assessment.id])
  expect(kept.map(({ value }) => value)).toEqual([mine])
  await explanationOf(theirs, 'MR-07').blur() // under the writer's hands nothing is replaced
  await expect(explanationOf(theirs, 'MR-07')).toHaveValue(chosen)
  await theirs.context().close()
})

test('who decides later finds the choice again, against the newest text', async ({ page, context, browser, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-05')
  const theirs = await otherComputer(page, browser, signInAs, round.researcher, round, 'MR-05')
  await context.setOffline(true)
  await explanationOf(page, 'MR-05').fill('My text.')
  await explanationOf(theirs, 'MR-05').fill('Their text.')
  await saved(theirs, 'MR-05')
  await context.setOffline(false)
  await region(page).getByRole('button', { name: 'Decide later' }).click()
  await expect(region(page)).toHaveCount(0)
  await expect(stateOf(page, 'MR-05')).toContainText('Needs your choice')
  await explanationOf(theirs, 'MR-05').fill('Their newer text.')
  await saved(theirs, 'MR-05')
  await expect(region(page)).toContainText('newer', { timeout: 15_000 })
  await region(page).getByRole('button', { name: 'Keep my text' }).click()
  await saved(page, 'MR-05')
  expect(await savedText(given, round, 'MR-05')).toBe('My text.')
  await theirs.context().close()
})

test('two choices for one presence: one is kept by one key', async ({ page, context, browser, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-06')
  const theirs = await otherComputer(page, browser, signInAs, round.researcher, round, 'MR-06')
  const choice = (of: Page) => of.getByRole('region', { name: /Two choices for/ })
  const choose = (of: Page, name: RegExp) => of.locator('form[aria-label="MR-06"]').getByRole('radio', { name }).check()
  await context.setOffline(true)
  await choose(page, /^In place/)
  await choose(theirs, /^Partly in place/)
  await expect(theirs.locator('form[aria-label="MR-06"] fieldset [data-save="saved"]').first()).toBeVisible()
  await context.setOffline(false)
  await choice(page).getByRole('button', { name: 'Keep what is saved: Partly in place' }).press('Enter')
  await expect(page.locator('form[aria-label="MR-06"]').getByRole('radio', { name: /^Partly in place/ })).toBeChecked()
  await expect(choice(page)).toHaveCount(0)
  await theirs.context().close()
})

test('one person with two windows and two computers never meets a conflict, and loses nothing', async ({ page, context, browser, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-03')
  await explanationOf(page, 'MR-03').fill(law)
  await saved(page, 'MR-03')
  const home = await otherComputer(page, browser, signInAs, round.focalPoint, round, 'MR-03')
  const tab = await context.newPage()
  await openCard(tab, round, 'MR-03')

  await context.setOffline(true)
  await explanationOf(tab, 'MR-03').fill(`${law} See [@1].`)
  await explanationOf(home, 'MR-03').fill(`In 2026: ${law}`)
  await saved(home, 'MR-03')
  await context.setOffline(false)
  await tab.bringToFront()

  const joined = `In 2026: ${law} See [@1].`
  await expect.poll(() => savedText(given, round, 'MR-03'), { timeout: 20_000 }).toBe(joined)
  await expect(stateOf(tab, 'MR-03')).toContainText('was joined with this text')
  for (const each of [page, tab, home]) {
    await explanationOf(each, 'MR-03').blur() // under the writer's hands nothing is replaced
    await expect(explanationOf(each, 'MR-03')).toHaveValue(joined)
    await expect(region(each)).toHaveCount(0)
  }
  const revisions = await given.query<{ value: string }>('SELECT value FROM "Revision" WHERE "assessmentId" = $1', [round.assessment.id])
  for (const text of [`${law} See [@1].`, `In 2026: ${law}`, joined]) expect(revisions.map(({ value }) => value)).toContain(text)
  await home.context().close()
})

test('an older text is brought back from the history, also one that was deleted within one sitting', async ({ page, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-02')
  for (const text of ['Two careful paragraphs.', '', 'A hasty line.']) {
    await explanationOf(page, 'MR-02').fill(text)
    await page.keyboard.press('Control+s')
    await expect.poll(() => savedText(given, round, 'MR-02')).toBe(text)
  }
  const card = page.getByRole('article', { name: 'MR-02' })
  await card.getByRole('button', { name: 'Show what changed' }).click()
  await card.getByRole('button', { name: 'Each saved text (3)' }).click()
  const old = card.getByRole('listitem').filter({ hasText: 'Two careful paragraphs.' }).last()
  await expectAccessible(page)
  await old.getByRole('button', { name: 'Restore this text' }).click()
  await expect(explanationOf(page, 'MR-02')).toHaveValue('Two careful paragraphs.')
  expect(await savedText(given, round, 'MR-02')).toBe('Two careful paragraphs.')
  await expect(card.getByText('Focal point restored an older text')).toBeVisible()
})

test('the reason for sending an assessment back is kept while it is written, and leaves its box with the act', async ({ page, given, signInAs }) => {
  const assessment = await given.assessment({ state: 'drafting' })
  const editor = await given.person({ name: 'Editor', isEditor: true })
  await given.participant(assessment, editor, 'editor')
  await signInAs(editor)
  await page.goto(`/assessments/${assessment.id}`)
  const reason = page.locator('textarea[name="reason"]')
  await reason.fill('Two answers lack a source.')
  await expect(page.locator('[data-state="saved"]')).toBeVisible()
  await page.reload()
  await expect(reason).toHaveValue('Two answers lack a source.')
  await page.locator('form').filter({ has: reason }).getByRole('button').last().click()
  await expect(page.getByText('Two answers lack a source.').first()).toBeVisible()
  await expect(reason).toHaveCount(0)
  const [draft] = await given.query<{ text: string }>('SELECT text FROM "Draft" WHERE "assessmentId" = $1', [assessment.id])
  expect(draft?.text).toBe('')
})
