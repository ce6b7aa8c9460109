import type { Page } from 'playwright'

/** Everything in localStorage, sessionStorage, IndexedDB and Cache Storage of this origin but its fonts, as one text. */
export const leftInBrowser = (page: Pick<Page, 'evaluate'>): Promise<string> =>
  page.evaluate(async () => {
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }]
    for (const { name } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name!)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(new Error(name))
      })
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll()
        found.push(await new Promise((resolve) => (request.onsuccess = () => resolve(request.result))))
      }
      database.close()
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const answer of await cache.matchAll()) if (!answer.url.endsWith('.woff2')) found.push(await answer.text())
    }
    return JSON.stringify(found)
  })
