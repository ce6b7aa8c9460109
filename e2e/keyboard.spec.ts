import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { Keyboard } from './harness/keyboard'

const tabTo = (page: Page, control: Locator, { atMost = 60 } = {}) => new Keyboard(page).tabTo(control, { atMost })

test('one indicator is answered, a law added and cited, and the answer submitted without a mouse', async ({ page, given, signInAs, expectAccessible }) => {
  const assessment = await given.assessment()
  const focalPoint = await given.person({ name: 'Focal point' })
  await given.participant(assessment, focalPoint, 'focalPoint')
  await signInAs(focalPoint)
  await page.goto(`/assessments/${assessment.id}/answers/migrants-rights`)
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }), { atMost: 1 })
  await page.keyboard.press('Enter')
  await tabTo(page, page.locator('details[data-code="MR-01"] summary.rowq'))
  await page.keyboard.press('Enter')
  const card = page.getByRole('form', { name: 'MR-01' })
  await expect(card).toBeVisible()

  await tabTo(page, card.getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await expect(card.getByRole('radio', { name: /^Partly in place/ })).toBeChecked()
  await tabTo(page, card.getByLabel('Explanation', { exact: true }))
  await page.keyboard.type('Emergency care is open to all.')
  await tabTo(page, card.getByRole('button', { name: 'Cite a source' }))
  await page.keyboard.press('Enter')
  await tabTo(page, card.getByRole('button', { name: 'Add a source that is not in the register' }))
  await page.keyboard.press('Enter')
  const title = `Health ${assessment.code.slice(-6)}` // like no other entry of the register, or the page asks whether it is that one
  await tabTo(page, card.getByLabel('Official title'))
  await page.keyboard.type(title)
  await tabTo(page, card.getByLabel('Kind', { exact: true }), { atMost: 2 })
  await page.keyboard.type('Law')
  await new Keyboard(page).pick(card.getByRole('radio', { name: /^Public: title/ }))
  await tabTo(page, card.getByRole('button', { name: 'Add to the register and cite' }))
  await page.keyboard.press('Enter')
  await expect(card.getByRole('link', { name: title })).toBeVisible()
  await expect(card.getByLabel('Explanation', { exact: true })).toHaveValue('Emergency care is open to all. [@1]')
  await expect(card.getByLabel('Explanation', { exact: true })).toBeFocused()
  await expectAccessible(page)
  await tabTo(page, card.getByRole('button', { name: 'Submit to IOM' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Submitted to IOM. Take it back to change it.' })).toBeVisible()
})

test('a paragraph is put in order, into the other list and back without a mouse, and the focus goes with it', async ({ page, given, signInAs }) => {
  const assessment = await given.assessment({ state: 'drafting' })
  const editor = await given.person({ name: 'Editor' })
  await given.participant(assessment, editor, 'editor')
  for (const [position, name] of ['Alpha', 'Beta', 'Gamma'].entries())
    await given.query(
      `INSERT INTO "Finding" (id, "assessmentId", "dimensionCode", kind, position, text, locale)
       VALUES (gen_random_uuid(), $1, 'MR', 'wellDeveloped', $2, $3, 'en')`,
      [assessment.id, position + 1, `${name} is in force.`],
    )
  await signInAs(editor)
  await page.goto(`/assessments/${assessment.id}/profile/migrants-rights`)
  const list = (name: RegExp) => page.getByRole('region', { name }).locator('li')
  const card = (name: string) => page.getByRole('listitem').filter({ hasText: `${name} is in force.` })

  await tabTo(page, card('Alpha').getByRole('link', { name: /^Open/ }))
  await page.keyboard.press('Alt+ArrowDown')
  await expect(list(/^1\.2 /)).toContainText([/Beta/, /Alpha/, /Gamma/])
  await tabTo(page, card('Alpha').getByRole('button', { name: /down$/ }), { atMost: 2 })
  await page.keyboard.press('Enter')
  await expect(list(/^1\.2 /)).toContainText([/Beta/, /Gamma/, /Alpha/])
  await expect(card('Alpha').getByRole('button', { name: /down$/ })).toBeFocused()
  await tabTo(page, card('Alpha').getByRole('button', { name: /to the list/ }), { atMost: 1 })
  await page.keyboard.press('Enter')
  await expect(list(/^1\.3 /)).toContainText([/Alpha/])
  await expect(card('Alpha').getByRole('button', { name: /to the list/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(list(/^1\.2 /)).toContainText([/Beta/, /Gamma/, /Alpha/])
})
