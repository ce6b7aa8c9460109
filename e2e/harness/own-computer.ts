import { expect, type Page } from '@playwright/test'

export const explanationOf = (page: Page, code = 'MR-03') => page.locator(`form[aria-label="${code}"]`).getByLabel('Explanation', { exact: true })

/** Chooses "This is my own computer" on the account page. */
export async function chooseOwnComputer(page: Page) {
  await page.goto('/account')
  await page.getByLabel('This is my own computer').check()
  await expect(page.getByText('Pages that you open are kept here until')).toBeVisible()
}

/** Whether the page of an address is kept in this browser. */
export const isKept = (page: Page, path: string) =>
  page.evaluate(async (key) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('mgi-own-computer')
      opening.onsuccess = () => resolve(opening.result)
    })
    const request = database.transaction('kept').objectStore('kept').get(key)
    const page = await new Promise((resolve) => (request.onsuccess = () => resolve(request.result)))
    database.close()
    return Boolean(page)
  }, `page|${path}`)

/** Every file that the page has asked for so far is kept, and no further one is on its way. */
const areFilesKept = (page: Page) =>
  page.evaluate(async () => {
    const addresses = () => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /_next\/static\/.*\.js/.test(name))
    const before = addresses().length
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    const kept = await Promise.all(addresses().map((address) => caches.match(address, { ignoreVary: true })))
    return addresses().length === before && kept.every(Boolean)
  })

/** Opens a page with an answer, and waits until it and its files are kept. */
export async function openAndKeep(page: Page, address: string) {
  await expect(async () => {
    await page.goto(address)
    await expect(explanationOf(page)).toBeVisible({ timeout: 5_000 })
  }).toPass() // the very first page of a server that has just started may come too late
  await expect.poll(() => isKept(page, address), { timeout: 20_000 }).toBe(true)
  await expect.poll(() => areFilesKept(page), { timeout: 20_000 }).toBe(true)
}
