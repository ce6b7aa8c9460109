import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { explanationOf, giveContributor, openCard, savedText, startRound, stateOf, type Round } from './harness/round'

/** Tabs on to a control and leaves the focus there, as somebody without a mouse does. */
async function tabTo(page: Page, name: string | RegExp, role: 'checkbox' | 'button' | 'combobox' | 'textbox' | 'radio') {
  const control = page.getByRole(role, { name }).first()
  await expect(control).toBeVisible()
  for (let presses = 0; presses < 200; presses += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return control
    await page.keyboard.press('Tab')
  }
  throw new Error(`${String(name)} is not reached by Tab`)
}

async function contribute(page: Page, round: Round, code: string, choice: RegExp, text: string) {
  await openCard(page, round, code)
  await page.getByRole('radio', { name: choice }).check()
  await explanationOf(page, code).fill(text)
  await expect(stateOf(page, code)).toContainText('Saved at')
  await page.getByRole('button', { name: 'Submit to the focal point' }).click()
  await expect(page.getByText(/^Submitted on/).first()).toBeVisible()
}

test('the focal point hands out by keyboard, two institutions disagree, and each learns what became of its text', async ({ page, browser, given, mails, signInAs, baseURL, expectAccessible }) => {
  test.setTimeout(300_000) // four people do their work
  const round = await startRound(given)
  const justice = await giveContributor(given, round, 'Ministry of Justice', 'MR-03')
  const address = `adviser-${Date.now()}@journey.example`

  await test.step('an institution, its first person and an indicator in one form, without a mouse', async () => {
    await signInAs(round.focalPoint)
    await page.goto(`/assessments/${round.assessment.id}/people`)
    const hand = page.getByRole('region', { name: 'Hand indicators to an institution' })
    await hand.getByLabel('Institution', { exact: true }).focus()
    await page.keyboard.press('End')
    await tabTo(page, 'Name of the institution', 'textbox').then(() => undefined)
    await hand.getByLabel('Name of the institution').focus()
    await page.keyboard.type('Ministry of Education')
    await page.keyboard.press('Tab')
    await page.keyboard.type(address)
    await page.keyboard.press('Tab')
    await page.keyboard.type('Adviser, Ministry of Education')
    await hand.locator('summary').first().focus()
    await page.keyboard.press('Enter')
    await tabTo(page, /^MR-03/, 'checkbox')
    await page.keyboard.press('Space')
    await expectAccessible(page)
    await tabTo(page, 'Hand over', 'button')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Handed over. The mail is on its way.')).toBeVisible()
    expect((await mails.newest(address)).subject).toContain('you are invited to take part')
  })

  const ministry = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(address, { context: ministry })
  const desk = await ministry.newPage()
  await test.step('the contributor lands on what is handed to the institution, writes and submits', async () => {
    await desk.goto(`/assessments/${round.assessment.id}`)
    await expect(desk.getByRole('heading', { name: 'Handed to your institution', exact: true })).toBeVisible()
    await expectAccessible(desk)
    await desk.getByRole('region', { name: 'Handed to your institution' }).getByRole('link').click()
    await contribute(desk, round, 'MR-03', /^Partly in place/, 'canary-education: permission is given case by case.')
    await desk.goto(`/assessments/${round.assessment.id}`)
    await expect(desk.getByRole('heading', { name: 'Thank you: everything is submitted' })).toBeVisible()
  })

  const court = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(justice, { context: court })
  const bench = await court.newPage()
  await test.step('another institution says something else and sees nothing of the first', async () => {
    await bench.goto(`/assessments/${round.assessment.id}/answers/MR-03`)
    await expect(bench.getByText('was due 31 January 2026').first()).toBeVisible()
    expect(await bench.content()).not.toContain('canary-education')
    await contribute(bench, round, 'MR-03', /^In place/, 'canary-justice: no condition is set.')
  })

  await test.step('the focal point sees both, takes one over and records what became of each', async () => {
    await openCard(page, round, 'MR-03')
    await expect(page.getByText('Ministry of Education says: “Partly in place”')).toBeVisible()
    await expect(page.getByText('Ministry of Justice says: “In place”')).toBeVisible()
    await page.getByRole('button', { name: 'Take the text over: Ministry of Education' }).click()
    await expect(explanationOf(page, 'MR-03')).toHaveValue('canary-education: permission is given case by case.')
    await expect(page.getByRole('radio', { name: /^Partly in place/ }).first()).toBeChecked()
    await expect.poll(() => savedText(given, round, 'MR-03')).toContain('canary-education')
    await expectAccessible(page)

    const theirs = page.getByRole('article', { name: 'Ministry of Justice' })
    await theirs.getByRole('radio', { name: 'Not taken over' }).check()
    await theirs.getByRole('button', { name: 'Record: Ministry of Justice' }).click()
    await expect(theirs.getByText('Give the institution a reason.')).toBeVisible()
    await theirs.getByLabel('Reason', { exact: true }).fill('The law of 2017 sets one.')
    await theirs.getByRole('button', { name: 'Record: Ministry of Justice' }).click()
    await expect(theirs.getByText('The law of 2017 sets one.')).toBeVisible()
    await expect(theirs.getByRole('button', { name: 'Change what is recorded' })).toBeVisible()
    const first = page.getByRole('article', { name: 'Ministry of Education' })
    await first.getByRole('radio', { name: 'Taken over', exact: true }).check()
    await first.getByRole('button', { name: 'Record: Ministry of Education' }).click()
    await expect(first.getByRole('button', { name: 'Change what is recorded' })).toBeVisible()
  })

  await test.step('each institution reads what became of its own text, and nothing else', async () => {
    await bench.reload()
    await expect(bench.getByText('The law of 2017 sets one.')).toBeVisible()
    expect(await bench.content()).not.toContain('canary-education')
    await desk.goto(`/assessments/${round.assessment.id}/answers/MR-03`)
    await expect(desk.getByRole('heading', { name: 'Taken over' })).toBeVisible()
    expect(await desk.content()).not.toContain('canary-justice')
    for (const part of ['/people', '/open']) expect((await desk.goto(`/assessments/${round.assessment.id}${part}`))?.status(), part).toBe(404)
  })
  await Promise.all([ministry.close(), court.close()])
})

test('IOM reads contributions only while the focal point opens them', async ({ page, browser, given, signInAs, baseURL }) => {
  const round = await startRound(given)
  await giveContributor(given, round, 'Ministry of Health', 'MR-01')
  await given.query(
    `UPDATE "Contribution" SET presence = 'partly', explanation = 'canary-health', state = 'submitted', "submittedAt" = now() WHERE "assessmentId" = $1`,
    [round.assessment.id],
  )
  await given.query(
    `UPDATE "Answer" SET presence = 'partly', explanation = 'The agreed answer.', state = 'accepted' WHERE "assessmentId" = $1 AND "indicatorCode" = 'MR-01'`,
    [round.assessment.id],
  )
  const reviewer = await given.person({ name: 'Reviewer' })
  await given.participant(round.assessment, reviewer, 'reviewer')
  const office = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(reviewer, { context: office })
  const screen = await office.newPage()
  const read = async () => {
    await screen.goto(`${round.address}/MR-01`)
    await expect(screen.getByText('The agreed answer.').first()).toBeVisible()
    return (await screen.content()).includes('canary-health')
  }
  expect(await read()).toBe(false)
  await signInAs(round.focalPoint)
  await page.goto(`${round.address}/MR-01`)
  await page.getByRole('button', { name: 'Open them to IOM' }).click()
  await expect(page.getByText('IOM reads these contributions.')).toBeVisible()
  expect(await read()).toBe(true)
  await page.getByRole('button', { name: 'Close them to IOM' }).click()
  await expect(page.getByText('IOM does not read these contributions.')).toBeVisible()
  expect(await read()).toBe(false)
  await office.close()
})

test('the list of who has what is narrowed to a state and an institution', async ({ page, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await giveContributor(given, round, 'Ministry of Health', 'MR-02')
  await signInAs(round.focalPoint)
  await page.goto(`/assessments/${round.assessment.id}/open`)
  await expectAccessible(page)
  await page.getByLabel('Institution').selectOption({ label: 'Ministry of Health' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByText('Indicators shown: 1')).toBeVisible()
  await expect(page.getByText('Ministry of Health · was due 31 January 2026')).toBeVisible()
  await page.getByLabel('State').selectOption({ label: 'Contributed' })
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'No indicator is in this state' })).toBeVisible()
})
