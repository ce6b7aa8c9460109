import pg from 'pg'
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright'
import { findBrowser } from '../../browser'
import { openInstallation, type Installation } from '../../trial/installation'
import type { Seat } from '../../trial/people'

/** A real browser before a whole installation. */
export type Desktop = {
  installation: Installation
  /** A browser of somebody's own. */
  newContext: (options?: BrowserContextOptions) => Promise<BrowserContext>
  query: <Row extends pg.QueryResultRow>(sql: string, values?: unknown[]) => Promise<Row[]>
}

/** For a page to open or to show something: a busy machine is no fault. */
const patience = 120_000

export async function atDesktop<T>(work: (desktop: Desktop) => Promise<T>): Promise<T> {
  const installation = await openInstallation()
  const owner = new pg.Pool({ connectionString: installation.ownerUrl, max: 2 })
  const browser = await chromium.launch(await findBrowser())
  try {
    const newContext = async (options: BrowserContextOptions = {}) => {
      const context = await browser.newContext({ baseURL: installation.origin, ...options })
      context.setDefaultTimeout(patience)
      return context
    }
    return await work({ installation, newContext, query: async (sql, values = []) => (await owner.query(sql, values)).rows })
  } finally {
    await browser.close()
    await owner.end()
    await installation.close()
  }
}

/** This browser is signed in as that person from now on, as by a sign-in in another tab. */
export async function signIn(context: BrowserContext, { origin }: Installation, { cookie }: Pick<Seat, 'cookie'>) {
  const [name, value] = cookie.split('=') as [string, string]
  await context.addCookies([{ name, value, url: origin, httpOnly: true, sameSite: 'Lax' }])
}

export const boxOf = (page: Page, code: string) => page.locator(`form[aria-label="${code}"]`).getByLabel('Explanation', { exact: true })
export const stateOf = (page: Page, code: string) => page.locator(`[id="${code}-explanation-state"]`)

/** Opens the row of an indicator on a page that stands there already. */
export async function openRow(page: Page, code: string) {
  const row = page.locator(`details.indicator[data-code="${code}"]`)
  if ((await row.getAttribute('open')) === null) await row.locator('summary').first().click()
  await boxOf(page, code).waitFor()
}

/** Tries until it is so; false after `atMost` milliseconds. */
export async function comes(isSo: () => Promise<boolean>, atMost = patience): Promise<boolean> {
  for (const giveUpAt = performance.now() + atMost; performance.now() < giveUpAt; ) {
    if (await isSo()) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return isSo()
}
