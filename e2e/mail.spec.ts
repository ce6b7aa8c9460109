import { expect, test } from './fixtures'

const codeIn = (text: string) => /^(\d{4}) (\d{4})$/m.exec(text)?.slice(1).join('') ?? ''

test('a digest is read from the mail server, and its link leads a person who is not signed in to the very answer', async ({ page, given, mails }) => {
  const assessment = await given.assessment({ territory: 'CPV' })
  const [focalPoint, reviewer] = [await given.person({ name: 'Focal point' }), await given.person({ name: 'Reviewer' })]
  await given.participant(assessment, focalPoint, 'focalPoint')
  await given.participant(assessment, reviewer, 'reviewer')
  const codes = ['MR-03', 'MR-17', 'WB-01']
  await given.query(
    `UPDATE "Answer" SET state = 'submitted', presence = 'inPlace', explanation = 'Words that no mail may hold.' WHERE "assessmentId" = $1 AND "indicatorCode" = ANY ($2)`,
    [assessment.id, codes],
  )
  await given.query(
    `INSERT INTO "Notice" (id, "assessmentId", "recipientId", kind, payload, "inDigest")
     SELECT gen_random_uuid(), $1::uuid, $2, 'answerSubmitted', jsonb_build_object('assessmentId', $1::text, 'code', code), true FROM unnest($3::text[]) code`,
    [assessment.id, reviewer.id, codes],
  )
  expect(mails.list(reviewer.email)).toEqual([])
  await given.digestIsDue(reviewer)
  const digest = await mails.newest(reviewer.email)
  expect(digest.subject).toBe('Cabo Verde 2026: what is new')
  expect(digest.text).toContain('3 answers were submitted.')
  expect(digest.text + digest.html).not.toContain('Words that no mail may hold')

  const since = Date.now()
  await page.goto(/MR-17: (\S+)/.exec(digest.text)?.[1] ?? '')
  await page.getByLabel('E-mail address').fill(reviewer.email)
  await page.getByRole('button', { name: 'Send me a code' }).click()
  await page.getByLabel('Code from the mail').fill(codeIn((await mails.newest(reviewer.email, { since })).text))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect(page).toHaveURL(/\/answers\/MR-17#MR-17$/)
  await expect(page.locator('#MR-17')).toBeInViewport()
  await expect(page.locator('#MR-03')).not.toBeInViewport()
})

test('a person sets what they receive, and an administrator has a mail tried again that could not be sent', async ({ page, given, signInAs, mails, expectAccessible }) => {
  const administrator = await given.person({ isAdministrator: true, name: 'Administrator' })
  const person = await given.person({ name: 'Reviewer whose mailbox was full' })
  const assessment = await given.assessment({ territory: 'CPV' })
  await given.participant(assessment, person, 'reviewer')
  await given.query(
    `INSERT INTO "Notice" (id, "assessmentId", "recipientId", kind, payload, attempts, "failedAt", "lastError")
     VALUES (gen_random_uuid(), $1::uuid, $2, 'appointed', jsonb_build_object('assessmentId', $1::text, 'role', 'reviewer'), 1, now(), '552 (address): mailbox full')`,
    [assessment.id, person.id],
  )
  await signInAs(administrator)
  await page.goto('/administration/mail')
  const row = page.getByRole('row', { name: /whose mailbox was full/ })
  await expect(row).toContainText('552')
  await expectAccessible(page)
  await row.getByRole('button', { name: /Try again/ }).click()
  expect((await mails.newest(person.email)).subject).toBe('Cabo Verde 2026: you are invited to take part')
  await expect(row).toBeHidden()

  await page.goto('/account')
  await page.getByLabel('One digest a day').uncheck()
  await expect(page.getByRole('group', { name: 'In the digest' })).toBeHidden()
  await page.getByRole('button', { name: 'Save what you receive' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('One digest a day')).not.toBeChecked()
  await expectAccessible(page)
})
