import type { Page } from 'playwright'
import { leftInBrowser } from '@/e2e/harness/left-in-browser'
import { seatCommittee } from '../trial/people'
import { atDesktop, boxOf, comes, type Desktop, openRow, signIn, stateOf } from './browser/desktop'
import type { Drill, Line } from './drill'

const canary = 'Kanarienvogel-5301'

/** What a browser still holds of a text: after it was saved on a shared computer, and after sign-out. */
export const traces: Drill = {
  name: 'traces',
  isInJourneys: true,
  run: () => atDesktop(async (desktop) => [await onSharedComputer(desktop, false), await afterSignOut(desktop), await onSharedComputer(desktop, true)]),
}

async function begin({ installation, newContext }: Desktop) {
  const { assessmentId, members } = await seatCommittee(installation.ownerUrl, 1)
  const context = await newContext()
  await signIn(context, installation, members[0]!)
  return { context, page: await context.newPage(), address: `/assessments/${assessmentId}/answers/MR-03` }
}

async function writeCanary(page: Page, address: string) {
  await page.goto(address)
  await openRow(page, 'MR-03')
  await boxOf(page, 'MR-03').fill(`A text with a ${canary}.`)
  await stateOf(page, 'MR-03').locator('[data-save="saved"]').waitFor()
}

async function onSharedComputer(desktop: Desktop, planted: boolean): Promise<Line> {
  const { context, page, address } = await begin(desktop)
  if (planted) await context.addInitScript({ content: `addEventListener('input', ({ target }) => localStorage.setItem('last', target.value))` })
  await writeCanary(page, address)
  await comes(async () => count(await leftInBrowser(page)) === 0, 5_000) // the browser removes a moment after the answer
  const canaries = count(await leftInBrowser(page))
  await context.close()
  if (planted) return { name: 'planted defect: a page that keeps what is typed', expected: 'noticed', passed: canaries > 0, found: { canaries } }
  return { name: 'a text that was saved on a shared computer', expected: '0 canary words in any storage', passed: canaries === 0, found: { canaries } }
}

async function afterSignOut(desktop: Desktop): Promise<Line> {
  const { context, page, address } = await begin(desktop)
  await page.goto('/account')
  await page.getByLabel('This is my own computer').check()
  await page.getByText('Pages that you open are kept here until').waitFor()
  await writeCanary(page, address)
  await page.goto(address)
  await comes(async () => count(await leftInBrowser(page)) > 0) // the page and its texts are kept
  const kept = count(await leftInBrowser(page))
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.waitForURL((url) => !url.pathname.startsWith('/assessments'))
  const canaries = count(await leftInBrowser(page))
  await context.close()
  return { name: 'sign-out on an own computer', expected: 'some canary words before, 0 after', passed: kept > 0 && canaries === 0, found: { before: kept, after: canaries } }
}

const count = (text: string) => text.split(canary).length - 1
