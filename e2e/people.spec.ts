import { expect, test } from './fixtures'

test.use({ installation: 'production' })

test('from nothing: an administrator appoints an editor, who starts Cabo Verde 2026 and invites its focal point', async ({ page, browser, given, mails, signInAs, baseURL, expectAccessible }) => {
  const stamp = Date.now()
  const editor = { email: `editor-${stamp}@journey.example` }
  const focalPoint = { email: `focal.point-${stamp}@journey.example` }

  await signInAs(await given.person({ name: 'First administrator', isAdministrator: true }))
  await page.goto('/administration/people')
  await expectAccessible(page)
  await page.getByLabel('Name shown to others').fill('Editor, MGI team')
  await page.getByLabel('E-mail address').fill(editor.email)
  await page.getByRole('button', { name: 'Appoint and send the mail' }).click()
  await expect(page.getByText('Appointed. The mail is on its way.')).toBeVisible()
  expect((await mails.newest(editor.email)).subject).toBe('You may start assessments')

  const office = await browser.newContext({ baseURL: baseURL ?? '' })
  await signInAs(editor.email, { context: office })
  const desk = await office.newPage()
  await desk.goto('/assessments')
  await desk.getByRole('link', { name: 'Start an assessment' }).click()
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Start the assessment' }).click()
  await expect(desk.getByRole('alert').getByText('Choose a territory.')).toBeVisible() // and nothing typed is lost:
  await desk.getByLabel('Territory', { exact: true }).selectOption({ label: 'Cabo Verde' })
  await desk.getByLabel('Working language').selectOption('pt')
  await desk.getByLabel('Institutions that take part').fill('Direção de Estrangeiros e Fronteiras\nMinistério da Educação')
  await desk.getByLabel('Reference date', { exact: true }).fill('2026-09')
  await desk.getByLabel('Ministries answer by').fill('2026-11-27')
  await desk.getByLabel('The focal point submits by').fill('2026-11-20')
  await desk.getByRole('button', { name: 'Start the assessment' }).click()
  await expect(desk.getByText('choose a later day').first()).toBeVisible()
  await expect(desk.getByLabel('Institutions that take part')).toHaveValue(/Ministério da Educação/)
  await desk.getByLabel('The focal point submits by').fill('2026-12-18')
  await desk.getByRole('button', { name: 'Start the assessment' }).click()

  await expect(desk.getByRole('heading', { name: 'People and institutions' })).toBeVisible()
  await expectAccessible(desk)
  const [assessment] = await given.query<{ id: string; answers: number }>(
    `SELECT a.id, count(*)::int AS answers FROM "Assessment" a JOIN "Answer" answer ON answer."assessmentId" = a.id
     JOIN "Participant" p ON p."assessmentId" = a.id JOIN "User" u ON u.id = p."personId" WHERE u.email = $1 GROUP BY a.id`,
    [editor.email],
  )
  expect(assessment?.answers).toBe(93)
  const appoint = desk.getByRole('region', { name: 'Appoint a person' })
  const invite = async () => {
    await appoint.getByLabel('Name shown to others').fill('Ponto focal, Cabo Verde')
    await appoint.getByLabel('E-mail address').fill(focalPoint.email)
    await appoint.getByLabel('Part in the assessment').selectOption('focalPoint')
    await appoint.getByRole('button', { name: 'Appoint and send the mail' }).click()
  }
  await invite()
  await expect(appoint.getByText('Appointed.')).toBeVisible()
  await invite()
  await expect(appoint.getByText('This person already takes part').first()).toBeVisible()
  const mail = await mails.newest(focalPoint.email)
  expect(mail.subject).toBe('Cabo Verde 2026: está convidado a participar')

  await desk.goto(`/assessments/${assessment?.id}`)
  await expectAccessible(desk)
  await desk.getByRole('button', { name: 'Open data collection' }).click()
  await expect(desk.getByText('Now. Submit by 18 December 2026')).toBeVisible()

  const ministry = await browser.newContext({ baseURL: baseURL ?? '', locale: 'pt' })
  await signInAs(focalPoint.email, { context: ministry })
  const screen = await ministry.newPage()
  await screen.goto('/assessments')
  await expect(screen.locator('html')).toHaveAttribute('lang', 'pt')
  await expect(screen.getByRole('link', { name: 'Responder aos 93 indicadores por responder' })).toBeVisible()
  await screen.goto(`/assessments/${assessment?.id}/people`)
  await screen.getByLabel('Instituição', { exact: true }).last().selectOption({ label: 'Ministério da Educação' })
  await screen.getByText(/^Escolher indicadores avulsos/).first().click()
  await screen.getByRole('checkbox', { name: /^MR-03/ }).check()
  await screen.getByRole('button', { name: 'Atribuir', exact: true }).click()
  await expect(screen.getByText(/^MR-03 · prazo: 27/)).toBeVisible() // by when the ministries answer, unless another day is chosen
  await Promise.all([office.close(), ministry.close()])
})

for (const locale of ['en', 'ar'])
  test(`pages of people and assessments keep the content policy, fit a phone and are accessible in ${locale}`, async ({ page, given, signInAs, context, baseURL, expectAccessible }) => {
    const editor = await given.person({ isEditor: true, isAdministrator: true, name: 'Editor' })
    const assessment = await given.assessment({ territory: 'CPV', state: 'launch' })
    await given.participant(assessment, editor, 'editor')
    await signInAs(editor)
    await context.addCookies([{ name: 'locale', value: locale, url: baseURL ?? '' }])
    const complaints: string[] = []
    page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`))
    page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`))
    await page.setViewportSize({ width: 360, height: 740 })
    const inside = ['', '/people', '/dates'].map((part) => `/assessments/${assessment.id}${part}`)
    for (const path of ['/assessments', '/assessments/new', ...inside, '/administration/people', '/account']) {
      const answer = await page.goto(path)
      expect(answer?.headers()['content-security-policy'], path).toContain("script-src 'nonce-")
      await expectAccessible(page)
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), `${path} is wider than the screen`).toBe(0)
    }
    expect(complaints).toEqual([])
  })

test('a reviewer returns the answers with a reason, which the focal point reads', async ({ page, given, signInAs, mails }) => {
  const assessment = await given.assessment({ territory: 'CPV', state: 'drafting' })
  const reviewer = await given.person({ name: 'Reviewer' })
  const focalPoint = await given.person({ name: 'Focal point' })
  await given.participant(assessment, reviewer, 'reviewer')
  await given.participant(assessment, focalPoint, 'focalPoint')
  await signInAs(reviewer)
  await page.goto(`/assessments/${assessment.id}`)
  await page.getByRole('button', { name: 'Return to data collection' }).click()
  await expect(page.getByText('Say why, so that the focal point knows what to do.').first()).toBeVisible()
  await page.getByLabel('Reason').fill('The sources of dimension 4 are missing.')
  await page.getByRole('button', { name: 'Return to data collection' }).click()
  await expect(page.getByText('The sources of dimension 4 are missing.')).toBeVisible()
  await given.digestIsDue(focalPoint)
  const mail = await mails.newest(focalPoint.email)
  expect(mail.text).toContain('The assessment was returned to data collection.')
  expect(mail.text).not.toContain('dimension 4') // what and where, never a text
})
