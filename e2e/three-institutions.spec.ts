import { randomBytes } from 'node:crypto'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import type { Given } from './harness/given'
import { Keyboard } from './harness/keyboard'
import type { Mail, Mailbox } from './harness/mailbox'

test.use({ installation: 'production', actionTimeout: 20_000 })

const codeIn = ({ text }: Mail) => /^(\d{4}) (\d{4})$/m.exec(text)?.slice(1).join('') ?? ''
const linkIn = ({ text }: Mail) => text.split(/\s+/).find((word) => word.includes('/assessments/')) ?? ''

const texts = [
  { code: 'MR-01', institution: 'Ministry of Health', presence: 'In place', explanation: 'Every resident migrant is treated in public clinics on the same terms as nationals.' },
  { code: 'MR-03', institution: 'Ministry of Education', presence: 'Partly in place', explanation: 'Every child may enrol. Approval is usual.' },
  { code: 'WB-01', institution: 'Ministry of Labour', presence: 'In place', explanation: 'The labour market is assessed every year, and migrants are counted in it.' },
] as const

type Round = { browser: Browser; baseURL: string; mails: Mailbox }

/** A data collection in which everything but the three indicators says "no information", with an editor and a reviewer. */
async function giveRound(given: Given) {
  const assessment = await given.assessment({ territory: 'CPV' })
  const [editor, reviewer] = [await given.person({ name: 'Editor, MGI team' }), await given.person({ name: 'Reviewer, regional office' })]
  await given.participant(assessment, editor, 'editor')
  await given.participant(assessment, reviewer, 'reviewer')
  await given.query(`UPDATE "Answer" SET presence = 'noInformation' WHERE "assessmentId" = $1 AND NOT ("indicatorCode" = ANY ($2))`, [assessment.id, texts.map(({ code }) => code)])
  return { assessment, editor, reviewer }
}

/** A browser of somebody's own, who comes by the link of an invitation and signs in with the code of a second mail. */
async function comeInvited({ browser, baseURL, mails }: Round, address: string) {
  const context = await browser.newContext({ baseURL })
  const page = await context.newPage()
  const keys = new Keyboard(page)
  await page.goto(linkIn(await mails.newest(address)))
  const since = Date.now()
  await keys.write(page.getByLabel('E-mail address'), address)
  await keys.press(page.getByRole('button', { name: 'Send me a code' }))
  await expect(page.getByText('Check your e-mail')).toBeVisible()
  await keys.write(page.getByLabel('Code from the mail'), codeIn(await mails.newest(address, { since })))
  await keys.press(page.getByRole('button', { name: 'Sign in', exact: true }))
  await expect(page).toHaveURL(/\/assessments\//)
  return { context, page, keys }
}

const form = (page: Page, code: string) => page.getByRole('form', { name: code, exact: true })
const explanation = (page: Page, code: string) => form(page, code).getByLabel('Explanation', { exact: true })
const state = (page: Page, code: string) => page.locator(`[id="${code}-explanation-state"]`)

async function openCard(keys: Keyboard, code: string) {
  await expect(async () => {
    if (!(await form(keys.page, code).isVisible())) await keys.press(keys.page.locator(`details[data-code="${code}"] > summary`))
    await expect(form(keys.page, code)).toBeVisible({ timeout: 2_000 })
  }).toPass()
}

/** The line is away while somebody writes, and comes back; what was written goes on its way by itself. */
async function withoutLine(context: BrowserContext, page: Page, code: string, write: () => Promise<void>) {
  await context.setOffline(true)
  await write()
  await expect(state(page, code)).toContainText('Waiting to be sent')
  await context.setOffline(false)
  await expect(state(page, code)).toContainText('Saved at', { timeout: 40_000 })
}

/** The first institution writes, with the line cut once where it is a bad one, and submits to the focal point. */
async function contribute(round: Round, address: string, { code, presence, explanation: text }: (typeof texts)[number], isCut: boolean) {
  const { context, page, keys } = await comeInvited(round, address)
  await keys.press(page.getByRole('link', { name: /^Do |^Are |^May |^Is |^Does |^Has / }).first())
  await openCard(keys, code)
  await keys.pick(form(page, code).getByRole('radio', { name: new RegExp(`^${presence}`) }))
  const write = () => keys.write(explanation(page, code), text)
  if (isCut) await withoutLine(context, page, code, write)
  else await write()
  await expect(state(page, code)).toContainText('Saved at')
  await keys.press(form(page, code).getByRole('button', { name: 'Submit to the focal point' }))
  await expect(page.getByText(/^Submitted on/).first()).toBeVisible()
  await context.close()
}

/** The focal point takes an institution's text over, says so, and submits the agreed answer. */
async function agree(keys: Keyboard, assessmentId: string, { code, institution, presence }: (typeof texts)[number]) {
  const { page } = keys
  await page.goto(`/assessments/${assessmentId}/answers/${code}#${code}`)
  await openCard(keys, code)
  await keys.pick(form(page, code).getByRole('radio', { name: new RegExp(`^${presence}`) }).first())
  const voice = page.getByRole('article', { name: institution, exact: true })
  await keys.press(voice.getByRole('button', { name: new RegExp('^Take the text over') }))
  await expect(explanation(page, code)).not.toHaveValue('')
  await expect(state(page, code)).toContainText('Saved at')
  await keys.pick(voice.getByRole('radio', { name: 'Taken over', exact: true }))
  await keys.press(voice.getByRole('button', { name: /^Record/ }))
  await expect(voice.getByRole('button', { name: 'Change what is recorded' })).toBeVisible()
}

async function submit(keys: Keyboard, code: string, name = 'Submit to IOM') {
  await keys.press(form(keys.page, code).getByRole('button', { name }))
  await expect(keys.page.locator(`details[data-code="${code}"]`).getByText('Submitted to IOM. Take it back to change it.')).toBeVisible()
}

for (const line of ['good', 'cut'] as const)
  test(`three institutions answer by keyboard alone, from an invitation to the submission, ${line === 'good' ? 'on a good line' : 'with the line cut twice'}`, async ({
    browser, baseURL, given, mails, signInAs, page, context,
  }) => {
    test.setTimeout(600_000) // six people do their work
    const { assessment, editor, reviewer } = await giveRound(given)
    const run = randomBytes(3).toString('hex')
    const round: Round = { browser, baseURL: baseURL ?? '', mails }
    const focalPoint = `focal-${run}@journey.example`
    const people = `/assessments/${assessment.id}/people`

    await test.step('the editor invites the focal point', async () => {
      await signInAs(editor)
      await page.goto(people)
      const keys = new Keyboard(page)
      const appointing = page.locator('form').filter({ has: page.getByRole('button', { name: 'Appoint and send the mail' }) })
      await keys.write(appointing.getByLabel('Name shown to others'), 'Focal point, Immigration Service')
      await keys.write(appointing.getByLabel('E-mail address'), focalPoint)
      await keys.choose(appointing.getByLabel('Part in the assessment'), 'Focal point')
      await keys.press(appointing.getByRole('button', { name: 'Appoint and send the mail' }))
      await expect(page.getByText('Appointed. The mail is on its way.')).toBeVisible()
    })

    const desk = await comeInvited(round, focalPoint)
    await test.step('the focal point hands one indicator to each of three institutions, and invites their people', async () => {
      for (const { code, institution } of texts) {
        await desk.page.goto(`${people}?hand=${code}`)
        const handing = desk.page.locator('form').filter({ has: desk.page.getByRole('button', { name: 'Hand over' }) })
        await desk.keys.choose(handing.getByLabel('Institution', { exact: true }), 'Another')
        await desk.keys.write(handing.getByLabel('Name of the institution'), institution)
        await desk.keys.write(handing.getByLabel('E-mail address of its first person'), addressOf(code, run))
        await desk.keys.write(handing.getByLabel('Name shown to others'), `Contributor, ${institution}`)
        await desk.keys.press(handing.getByRole('button', { name: 'Hand over' }))
        await expect(desk.page.getByText('Handed over. The mail is on its way.')).toBeVisible()
      }
    })

    await test.step('each institution writes and submits', async () => {
      for (const [index, text] of texts.entries()) await contribute(round, addressOf(text.code, run), text, line === 'cut' && index === 0)
    })

    await test.step('the focal point composes the agreed answers and submits them', async () => {
      for (const text of texts) {
        await agree(desk.keys, assessment.id, text)
        await submit(desk.keys, text.code)
      }
    })

    const returned = texts[1]
    await test.step('the reviewer returns one with a reason', async () => {
      await context.clearCookies()
      await signInAs(reviewer)
      await page.goto('/review')
      const keys = new Keyboard(page)
      await keys.press(page.getByRole('link', { name: new RegExp(`${returned.code}: submitted`) }))
      await keys.pick(page.getByRole('radio', { name: /^Return with a reason/ }))
      await keys.pick(page.getByRole('radio', { name: 'a source is missing' }))
      await keys.write(page.getByLabel('Reason', { exact: true }), '“Approval is usual” needs a source.')
      await keys.press(page.getByRole('button', { name: 'Return the answer' }))
      await expect(page.getByRole('heading', { name: 'Returned: a source is missing' })).toBeVisible()
    })

    await test.step('the focal point reads of it in the mail, changes the answer and submits it again', async () => {
      await given.digestIsDue(await given.personByEmail(focalPoint))
      const digest = await newestAbout(mails, focalPoint, returned.code)
      expect(digest.text).not.toContain('Approval is usual')
      await desk.page.goto(new RegExp(`${returned.code}: (\\S+)`).exec(digest.text)?.[1] ?? linkIn(digest))
      await openCard(desk.keys, returned.code)
      await expect(desk.page.getByText('“Approval is usual” needs a source.').first()).toBeVisible()
      const better = 'Every child may enrol under Order No. 4 of 2019.'
      if (line === 'cut') await reopened(desk, returned.code, better)
      else await desk.keys.write(explanation(desk.page, returned.code), better)
      await expect(state(desk.page, returned.code)).toContainText('Saved at', { timeout: 40_000 })
      await submit(desk.keys, returned.code, 'Submit again')
    })

    await test.step('the reviewer sees what changed, accepts, and the focal point submits the whole', async () => {
      await page.goto('/review')
      const keys = new Keyboard(page)
      await keys.press(page.getByRole('link', { name: new RegExp(`${returned.code}: .*submitted again`) }))
      await expect(page.locator('ins').filter({ hasText: 'Order' })).toBeVisible()
      await keys.pick(page.getByRole('radio', { name: /^Accept/ }))
      await keys.press(page.getByRole('button', { name: 'Accept the answer' }))
      await expect(page.getByText('This answer is accepted. You may still return it.')).toBeVisible()
      await desk.page.goto(`/assessments/${assessment.id}`)
      await desk.keys.press(desk.page.getByRole('button', { name: 'Submit the answers to IOM' }))
      await expect.poll(async () => (await given.query<{ state: string }>('SELECT state FROM "Assessment" WHERE id = $1', [assessment.id]))[0]?.state).toBe('drafting')
    })

    const stored = await given.query<{ code: string; explanation: string; state: string }>(
      `SELECT "indicatorCode" AS code, explanation, state FROM "Answer" WHERE "assessmentId" = $1 AND "indicatorCode" = ANY ($2) ORDER BY 1`,
      [assessment.id, texts.map(({ code }) => code)],
    )
    expect(stored).toEqual([
      { code: 'MR-01', explanation: texts[0].explanation, state: 'submitted' },
      { code: 'MR-03', explanation: 'Every child may enrol under Order No. 4 of 2019.', state: 'accepted' },
      { code: 'WB-01', explanation: texts[2].explanation, state: 'submitted' },
    ])
    await desk.context.close()
  })

const addressOf = (code: string, run: string) => `${code.toLowerCase()}-${run}@journey.example`

/** The digest that names an indicator: an invitation may have come just before. */
async function newestAbout(mails: Mailbox, address: string, code: string) {
  await expect.poll(() => mails.list(address).some(({ text }) => text.includes(code)), { timeout: 30_000 }).toBe(true)
  return mails.list(address).findLast(({ text }) => text.includes(code))!
}

/** The line goes while the focal point writes, and the tab with it; the text is there when the page is opened again. */
async function reopened(desk: { context: BrowserContext; page: Page; keys: Keyboard }, code: string, text: string) {
  const address = desk.page.url()
  await desk.context.setOffline(true)
  await desk.keys.write(explanation(desk.page, code), text)
  await expect(state(desk.page, code)).toContainText('Waiting to be sent')
  await desk.page.close()
  await desk.context.setOffline(false)
  desk.page = await desk.context.newPage()
  desk.keys = new Keyboard(desk.page)
  await desk.page.goto(address)
  await openCard(desk.keys, code)
  await expect(explanation(desk.page, code)).toHaveValue(text)
}
