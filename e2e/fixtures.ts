import { createHash } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type BrowserContext, type Page } from '@playwright/test'
import pg from 'pg'
import { Given, type GivenPerson, type Role } from './harness/given'
import { Mailbox } from './harness/mailbox'
import { published } from './harness/published'

export { expect }

/** A role of the demo, an e-mail address, or a person that `given` made. */
type Who = Role | 'administrator' | (string & {}) | GivenPerson

interface Fixtures {
  /** Which installation the test talks to; `test.use({ installation: 'production' })` for the empty one. */
  installation: 'demo' | 'production'
  given: Given
  /** Signs in without a mail, by a session row and its cookie; `context` for a second browser. */
  signInAs: (who: Who, options?: { territory?: string; context?: BrowserContext }) => Promise<GivenPerson>
  mails: Mailbox
  /** Fails with a list when axe finds anything against WCAG 2.2 AA on the page as it is now. */
  expectAccessible: (page: Page) => Promise<void>
}

const roles = ['focalPoint', 'researcher', 'contributor', 'reviewer', 'editor', 'clearingAuthority', 'administrator'] as const
const isRole = (who: string): who is Role | 'administrator' => (roles as readonly string[]).includes(who)

export const test = base.extend<Fixtures, { pools: Record<'demo' | 'production', pg.Pool> }>({
  installation: ['demo', { option: true }],

  pools: [
    async ({}, use) => {
      const { demo, production } = published()
      const open = (connectionString: string) => new pg.Pool({ connectionString, max: 2 })
      const pools = { demo: open(demo.ownerUrl), production: open(production.ownerUrl) }
      await use(pools)
      await Promise.all([pools.demo.end(), pools.production.end()])
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ installation }, use) => use(published()[installation].url),
  given: async ({ installation, pools }, use) => use(new Given(pools[installation])),
  mails: async ({}, use) => use(new Mailbox(published().mailFolder)),

  signInAs: async ({ given, context, installation }, use) => {
    const find = (who: Who, territory?: string) => {
      if (typeof who !== 'string') return Promise.resolve(who)
      return isRole(who) ? given.demoPerson(who, territory) : given.personByEmail(who)
    }
    await use(async (who, { territory, context: browser = context } = {}) => {
      const person = await find(who, territory)
      const value = await given.session(person, (token) => createHash('sha256').update(token).digest('hex'))
      await browser.addCookies([{ name: 'next-auth.session-token', value, url: published()[installation].url, httpOnly: true, sameSite: 'Lax', expires: Date.now() / 1000 + 86_400 }])
      return person
    })
  },

  expectAccessible: async ({}, use) => {
    await use(async (page) => {
      await expect(page).toHaveTitle(/\S/) // after a change of page the title comes with the last piece of the stream
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      const faults = violations.map(({ id, help, nodes }) => `${id}: ${help}\n${nodes.map(({ target }) => `    ${target.join(' ')}`).join('\n')}`)
      expect(faults, `accessibility of ${page.url()}`).toEqual([])
    })
  },
})
