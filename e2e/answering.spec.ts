import type { BrowserContext } from '@playwright/test'
import { expect, test } from './fixtures'
import { untilKeysAreHeard } from './harness/keyboard'
import { explanationOf, openCard, savedText, startRound, stateOf } from './harness/round'

const edits = '**/api/edits'
const cutLine = (context: BrowserContext) => context.route(edits, (route) => route.abort())

test('what one person saves appears in the other browser', async ({ page, browser, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-03')
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await signInAs(round.researcher, { context: other })
  const theirs = await other.newPage()
  await openCard(theirs, round, 'MR-03')

  await page.getByRole('radio', { name: /^Partly in place/ }).check()
  await explanationOf(page, 'MR-03').fill('Every child may enrol.')
  await expect(stateOf(page, 'MR-03')).toContainText('Saved at')

  await expect(explanationOf(theirs, 'MR-03')).toHaveValue('Every child may enrol.')
  await expect(theirs.getByRole('radio', { name: /^Partly in place/ })).toBeChecked()
  await expect(stateOf(theirs, 'MR-03')).toContainText('Updated by Focal point')
  await other.close()
})

test('a text typed while the server is away survives a reload and a closed page, and is sent when it is back', async ({ page, context, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-01')
  await cutLine(context)
  await explanationOf(page, 'MR-01').fill('Written without a line.')
  await expect(stateOf(page, 'MR-01')).toContainText('Kept on this computer')
  expect(await savedText(given, round, 'MR-01')).toBe('')

  page.on('dialog', (dialog) => void dialog.accept())
  await page.reload()
  await expect(explanationOf(page, 'MR-01')).toHaveValue('Written without a line.')
  await page.close()
  await context.unroute(edits)
  const next = await context.newPage()
  await openCard(next, round, 'MR-01')
  await expect(explanationOf(next, 'MR-01')).toHaveValue('Written without a line.')
  await expect.poll(() => savedText(given, round, 'MR-01')).toBe('Written without a line.')
})

test('two texts for one question stand side by side, and the one that is not kept stays in the history', async ({ page, context, browser, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-07')
  await context.setOffline(true)
  await explanationOf(page, 'MR-07').fill('They are entitled at once to social protection.')
  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await signInAs(round.researcher, { context: other })
  const theirs = await other.newPage()
  await openCard(theirs, round, 'MR-07')
  await explanationOf(theirs, 'MR-07').fill('They are entitled from the moment they apply to social protection.')
  await expect(stateOf(theirs, 'MR-07')).toContainText('Saved at')
  await other.close()

  await context.setOffline(false)
  const choice = page.getByRole('region', { name: /Two texts for/ })
  await expect(choice).toContainText('at once')
  await expect(choice).toContainText('from the moment they apply')
  await expect(choice).toContainText('Researcher')
  await choice.getByRole('button', { name: 'Keep the saved text' }).click()
  await expect(explanationOf(page, 'MR-07')).toHaveValue('They are entitled from the moment they apply to social protection.')
  await expect(stateOf(page, 'MR-07')).toContainText('Saved at')
  const values = await given.query<{ value: string }>('SELECT value FROM "Revision" WHERE "assessmentId" = $1 ORDER BY version', [round.assessment.id])
  expect(values.map(({ value }) => value)).toEqual([
    'They are entitled from the moment they apply to social protection.',
    'They are entitled at once to social protection.',
    'They are entitled from the moment they apply to social protection.',
  ])
})

test('whose session ends while typing is told, keeps the text, and sends it after signing in again', async ({ page, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-02')
  await given.query('DELETE FROM "Session" WHERE "userId" = $1', [round.focalPoint.id])
  await explanationOf(page, 'MR-02').fill('Typed after the session ended.')
  await expect(stateOf(page, 'MR-02')).toContainText('You are signed out')

  const signIn = stateOf(page, 'MR-02').getByRole('button', { name: 'Sign in again' })
  const message = page.locator('dialog.session')
  await expect(message).toContainText('Sign in again; your text is safe')
  await signIn.click()
  await expect(message.locator(':focus')).toHaveCount(1) // the button leads into the message, without leaving the page

  await signInAs(round.researcher) // somebody else signs in on this computer: the text does not become theirs
  await signIn.click()
  await expect(message).toContainText('is signed in here now')
  await expect(stateOf(page, 'MR-02')).toContainText('You are signed out')
  expect(await savedText(given, round, 'MR-02')).toBe('')

  await signInAs(round.focalPoint)
  await signIn.click()
  await expect(message).toBeHidden()
  await expect(stateOf(page, 'MR-02')).toContainText('Saved at')
  expect(await savedText(given, round, 'MR-02')).toBe('Typed after the session ended.')
})

test('a text that a colleague’s submission overtook is shown, and is given up only by its writer', async ({ page, context, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-05')
  await cutLine(context)
  await explanationOf(page, 'MR-05').fill('Too late for this submission.')
  await expect(stateOf(page, 'MR-05')).toContainText('Kept on this computer')
  await given.query(`UPDATE "Answer" SET presence = 'noInformation', state = 'submitted', version = version + 1 WHERE "assessmentId" = $1 AND "indicatorCode" = 'MR-05'`, [round.assessment.id])
  await context.unroute(edits)
  page.on('dialog', (dialog) => void dialog.accept())
  await page.goto(`${round.address}/MR-01`)
  const stranded = page.getByRole('region', { name: 'Texts from another page need you' })
  await expect(stranded.getByRole('textbox')).toHaveValue('Too late for this submission.')
  await stranded.getByRole('button', { name: 'Discard this text' }).click()
  await expect(stranded).toHaveCount(0)
})

test('a law is added to the register from inside an answer, cited, and submitted with it', async ({ page, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await openCard(page, round, 'MR-04')
  const card = page.locator('form[aria-label="MR-04"]')
  await card.getByRole('radio', { name: /^In place/ }).check()
  await explanationOf(page, 'MR-04').fill('Training is open to all.')
  await card.getByRole('button', { name: 'Cite a source' }).click()
  await card.getByRole('button', { name: 'Add a source that is not in the register' }).click()
  const own = round.assessment.code.slice(-6) // unlike every other entry, or the register would offer that one first
  const title = `Training ${own} ${[...own].reverse().join('')}`
  await card.getByLabel('Official title').fill(title)
  await card.getByRole('button', { name: 'Add to the register and cite' }).click()
  await expect(card.getByText('Choose what kind of source it is.')).toBeVisible()
  await card.getByLabel('Kind', { exact: true }).selectOption('law')
  await card.getByRole('radio', { name: /^Public/ }).check()
  await card.getByLabel('Number or period').fill(`Act No. ${parseInt(own, 16)}/2021`)
  await card.getByRole('button', { name: 'Add to the register and cite' }).click()
  await expect(card.getByRole('link', { name: title })).toBeVisible()
  await expect(explanationOf(page, 'MR-04')).toHaveValue('Training is open to all. [@1]')
  await card.getByLabel('Article or page').fill('Article 5')
  await card.getByRole('button', { name: 'Submit to IOM' }).click()
  await expect(page.getByRole('heading', { name: 'Submitted to IOM. Take it back to change it.' })).toBeVisible()
  await page.goto(`/assessments/${round.assessment.id}/sources?q=${own}`)
  await page.getByRole('link', { name: title }).click()
  await expect(page.getByText('Article 5')).toBeVisible()
})

test('an answer is written with keys alone', async ({ page, given, signInAs }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await page.goto(round.address)
  await untilKeysAreHeard(page)
  await page.keyboard.press('j')
  await expect(page.locator('details[data-code="MR-01"]')).toHaveAttribute('open', '')
  await page.keyboard.press('j')
  await expect(page.locator('details[data-code="MR-02"]')).toHaveAttribute('open', '')
  await page.keyboard.press('k')
  await page.locator('details[data-code="MR-01"]').getByRole('radio').first().focus()
  await page.keyboard.press('Space')
  await explanationOf(page, 'MR-01').focus()
  await page.keyboard.type('Just J and K? Yes.')
  await expect(explanationOf(page, 'MR-01')).toHaveValue('Just J and K? Yes.')
  await page.keyboard.press('Control+s')
  await expect(stateOf(page, 'MR-01')).toContainText('Saved at')
  await expect(page.locator('details[data-code="MR-01"] summary.rowq')).toContainText('Ready')
  await page.locator('details[data-code="MR-01"] summary.rowq').focus()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('the pages are accessible, in English and mirrored in Arabic', async ({ page, context, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  for (const locale of ['en', 'ar']) {
    await page.goto(`${round.address}/MR-03`)
    await context.addCookies([{ name: 'locale', value: locale, url: new URL(page.url()).origin }])
    await page.reload()
    await expect(page.locator('html')).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr')
    await expect(page.locator('form[aria-label="MR-03"]')).toBeVisible()
    await expectAccessible(page)
    await page.goto(`/assessments/${round.assessment.id}/open`)
    await expectAccessible(page)
    await page.goto(`/assessments/${round.assessment.id}/sources`)
    await expectAccessible(page)
  }
})

test('who takes part in another country finds nothing', async ({ page, given, signInAs }) => {
  const round = await startRound(given)
  const elsewhere = await startRound(given)
  await signInAs(elsewhere.focalPoint)
  for (const path of ['answers', 'answers/MR-03', 'open', 'sources']) {
    const response = await page.goto(`/assessments/${round.assessment.id}/${path}`)
    expect(response?.status()).toBe(404)
  }
})
