import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'

const internal = 'canary-iom-only-31c9'

async function startRound(given: Given) {
  const assessment = await given.assessment()
  const [focalPoint, reviewer] = [await given.person({ name: 'Focal point' }), await given.person({ name: 'Reviewer' })]
  await given.participant(assessment, focalPoint, 'focalPoint')
  await given.participant(assessment, reviewer, 'reviewer')
  return { assessment, focalPoint, reviewer, answers: `/assessments/${assessment.id}/answers`, review: `/assessments/${assessment.id}/review` }
}

const explanation = (page: Page) => page.locator('form[aria-label="MR-03"]').getByLabel('Explanation', { exact: true })
const saved = (page: Page) => expect(page.locator('[id="MR-03-explanation-state"]')).toContainText('Saved at')

async function submitAnswer(page: Page, answers: string) {
  await page.goto(`${answers}/MR-03`)
  await page.getByRole('radio', { name: /^Partly in place/ }).check()
  await explanation(page).fill('Every child may enrol. Approval is usual.')
  await saved(page)
  await page.getByRole('button', { name: 'Submit to IOM' }).click()
  await expect(page.getByText('Submitted to IOM. Take it back to change it.')).toBeVisible()
}

test('an answer goes to the reviewer and back, and each sees what the other said and changed', async ({ page, browser, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await submitAnswer(page, round.answers)

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await signInAs(round.reviewer, { context: other })
  const theirs = await other.newPage()
  await theirs.goto('/review')
  await expectAccessible(theirs)
  await theirs.getByRole('link', { name: 'MR-03: submitted for the first time' }).click()
  await expect(theirs.getByText('Every child may enrol. Approval is usual.')).toBeVisible()
  await expectAccessible(theirs)

  // a note for IOM alone: nothing is chosen before, and the button says who reads it
  await theirs.getByRole('button', { name: 'Add a comment' }).click()
  await theirs.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(theirs.getByText('Choose who may read it.')).toBeVisible()
  await theirs.getByRole('radio', { name: 'IOM only' }).check()
  await theirs.getByLabel('Comment', { exact: true }).fill(internal)
  await theirs.getByRole('button', { name: 'Keep as a note for IOM only' }).click()
  await expect(theirs.getByRole('region', { name: 'Note for IOM only' })).toContainText(internal)

  await theirs.getByRole('radio', { name: /^Return with a reason/ }).check()
  await theirs.getByRole('button', { name: 'Return the answer' }).click()
  await expect(theirs.getByText('Choose what is the matter.')).toBeVisible()
  await theirs.getByRole('radio', { name: 'a source is missing' }).check()
  await theirs.getByLabel('Reason', { exact: true }).fill('“Approval is usual” needs a source.')
  await theirs.getByRole('button', { name: 'Return the answer' }).click()
  await expect(theirs.getByRole('heading', { name: 'Returned: a source is missing' })).toBeVisible()

  await page.goto(`/assessments/${round.assessment.id}/open`)
  await expect(page.getByText('To be answered before you submit')).toBeVisible()
  await expect(page.getByText('Returned: a source is missing')).toBeVisible()
  await page.goto(`${round.answers}/MR-03`)
  const reason = page.getByRole('region', { name: 'Returned: a source is missing' })
  await expect(reason).toContainText('“Approval is usual” needs a source.')
  await expectAccessible(page)
  expect(await page.content()).not.toContain(internal)
  await reason.getByRole('button', { name: 'Reply' }).click()
  await reason.getByLabel('Your reply').fill('I have named the order.')
  await reason.getByRole('button', { name: 'Send the reply to IOM' }).click()
  await expect(reason.getByText('I have named the order.')).toBeVisible()
  await explanation(page).fill('Every child may enrol by Order No. 4.')
  await saved(page)
  await theirs.reload()
  await expect(theirs.getByText('Every child may enrol. Approval is usual.')).toBeVisible() // as it was submitted
  await page.getByRole('button', { name: 'Submit again' }).click()
  await expect(page.getByText('Submitted to IOM. Take it back to change it.')).toBeVisible()

  await theirs.goto('/review')
  await theirs.getByRole('link', { name: /MR-03: .*submitted again/ }).click()
  await expect(theirs.locator('ins').filter({ hasText: 'Order' })).toBeVisible()
  await expect(theirs.locator('del').filter({ hasText: 'Approval' })).toBeVisible()
  await expect(theirs.getByText('I have named the order.')).toBeVisible()
  await theirs.getByRole('radio', { name: /^Accept/ }).check()
  await theirs.getByRole('button', { name: 'Accept the answer' }).click()
  await expect(theirs.getByText('This answer is accepted. You may still return it.')).toBeVisible()
  await theirs.goto('/review')
  await expect(theirs.getByRole('heading', { name: 'Nothing new' })).toBeVisible()
  await other.close()
})

test('a reviewer proposes a wording, and the focal point takes it over in one act', async ({ page, browser, given, signInAs, expectAccessible }) => {
  const round = await startRound(given)
  await signInAs(round.focalPoint)
  await submitAnswer(page, round.answers)

  const other = await browser.newContext({ baseURL: new URL(page.url()).origin })
  await signInAs(round.reviewer, { context: other })
  const theirs = await other.newPage()
  await theirs.goto(`${round.review}/MR-03`)
  await theirs.getByRole('radio', { name: /^Propose wording/ }).check()
  const wording = theirs.getByLabel('The wording you propose')
  await expect(wording).toHaveValue('Every child may enrol. Approval is usual.') // it begins with what was submitted
  await theirs.getByRole('button', { name: 'Return with this wording' }).click()
  await expect(theirs.getByText('Change the text before you propose it.')).toBeVisible()
  await wording.fill('Every child may enrol. Approval is usual in practice.')
  await expectAccessible(theirs)
  await theirs.getByRole('button', { name: 'Return with this wording' }).click()
  await expect(theirs.getByRole('heading', { name: 'Returned: a wording is proposed' })).toBeVisible()

  await page.goto(`${round.answers}/MR-03`)
  const returned = page.getByRole('region', { name: 'Returned: a wording is proposed' })
  await expect(returned.locator('ins').first()).toContainText('in practice')
  await expectAccessible(page)
  await returned.getByRole('button', { name: 'Take this wording over' }).focus()
  await page.keyboard.press('Enter')
  await expect(returned).toContainText('This wording stands in the answer now.')
  await expect(explanation(page)).toBeFocused()
  await saved(page)
  const texts = await given.query<{ value: string; personId: string }>(
    `SELECT value, "personId" FROM "Revision" WHERE "assessmentId" = $1 AND field = 'explanation' ORDER BY version DESC LIMIT 1`,
    [round.assessment.id],
  )
  expect(texts).toEqual([{ value: 'Every child may enrol. Approval is usual in practice.', personId: round.focalPoint.id }])
  await page.keyboard.press('Control+z')
  await expect(explanation(page)).toHaveValue('Every child may enrol. Approval is usual.')
  await other.close()
})
