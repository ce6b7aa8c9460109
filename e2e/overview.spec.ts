import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'
import { untilKeysAreHeard } from './harness/keyboard'
import { giveContributor, startRound, type Round } from './harness/round'

const write = (given: Given, { assessment }: Round, code: string, state: string, ground: string | null = null) =>
  given.query(
    `WITH w AS (
       UPDATE "Answer" SET presence = 'partly', explanation = 'Some rules.', state = $3::"AnswerState", "returnGround" = $4::"ReturnGround", version = 1
       WHERE "assessmentId" = $1 AND "indicatorCode" = $2 RETURNING *)
     INSERT INTO "Submission" (id, "assessmentId", "answerId", version, presence, explanation, reason, locale, citations)
     SELECT gen_random_uuid(), $1, id, 1, presence, explanation, reason, locale, '[]' FROM w WHERE state <> 'draft'`,
    [assessment.id, code, state, ground],
  )

const next = (page: Page) => page.getByRole('region', { name: 'The next thing to do' })

test('the overview names the next thing, and its links and keys lead there', async ({ page, context, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await write(given, round, 'MR-01', 'draft')
  await write(given, round, 'MR-03', 'returned', 'sourceMissing')
  await giveContributor(given, round, 'Ministry of Justice', 'MR-02')
  await signInAs(round.focalPoint)
  const overview = `/assessments/${round.assessment.id}`
  await page.goto(overview)
  await expect(next(page).getByRole('heading')).toHaveText('MR-03 was returned: a source is missing')
  await expect(next(page)).toContainText('After that: answer MR-04 or hand it to an institution and remind the institutions that are late.')
  const states = page.getByRole('list', { name: 'Indicators of dimension 1 by state' })
  for (const state of ['Returned: 1', 'Overdue: 1', 'Ready: 1']) await expect(states.getByRole('link', { name: state })).toBeVisible()
  await expect(page.getByText('MR-02 · was due 31 January 2026')).toBeVisible()
  await expectAccessible(page)

  await untilKeysAreHeard(page)
  await page.keyboard.press('j')
  await expect(page.locator('.tasks a').first()).toBeFocused()
  await states.getByRole('link', { name: 'Overdue: 1' }).click()
  await expect(page.getByRole('combobox', { name: 'State' })).toHaveValue('overdue')
  await untilKeysAreHeard(page)
  await page.keyboard.press('j')
  await expect(page.locator('.rows a').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/answers\/MR-02#MR-02$/)

  await context.addCookies([{ name: 'locale', value: 'ar', url: new URL(page.url()).origin }])
  await page.goto(overview)
  await expect(page.getByRole('heading', { name: /أعيد .*MR-03/ })).toBeVisible()
  await expectAccessible(page)
  await page.locator('.next a').click()
  await expect(page).toHaveURL(/answers\/MR-03#MR-03$/)
})

test('a contributor is led to the indicator that is late, and a reviewer to what was submitted', async ({ page, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  const contributor = await giveContributor(given, round, 'Ministry of Justice', 'MR-02')
  const reviewer = await given.person({ name: 'Reviewer' })
  await given.participant(round.assessment, reviewer, 'reviewer')
  const overview = `/assessments/${round.assessment.id}`

  await signInAs(contributor)
  await page.goto(overview)
  await expect(next(page).getByRole('link', { name: 'Open MR-02' })).toHaveAttribute('href', `${overview}/answers/MR-02#MR-02`)
  await expect(page.getByText('was due 31 January 2026')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Word file' })).toHaveAttribute('href', `${overview}/forms`)
  await expect(page.getByRole('progressbar')).toHaveCount(0) // how far the whole form has come is not theirs to see
  await expectAccessible(page)

  await signInAs(reviewer)
  await page.goto(overview)
  await expect(next(page).getByRole('heading')).toHaveText(/Nothing to do yet/)
  await write(given, round, 'MR-05', 'submitted')
  await page.reload()
  await expect(next(page).getByRole('heading')).toHaveText('MR-05: submitted for the first time')
  await expectAccessible(page)
  await next(page).getByRole('link', { name: 'Open MR-05' }).click()
  await expect(page).toHaveURL(/review\/MR-05$/)
})
