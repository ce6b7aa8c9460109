/*
 * Opens pages of an assessment again without a line, on a computer that a person called their own. It is registered there
 * only, for /assessments only. How it works, and why so: docs/decisions/2026-11-22-own-computer.md
 *
 * Cache Storage holds the program's static files and an empty page; what was read or written lies in IndexedDB, under its
 * person. The names here are those of components/offline/own-computer.ts.
 */
const databaseName = 'mgi-own-computer'
const storeName = 'kept'
const staticFiles = 'mgi-static'
const emptyPage = 'mgi-empty-page'
const emptyPageAddress = '/without-a-line'
const longest = 14 * 24 * 60 * 60 * 1000
const mostPages = 80
const withoutServer = [502, 503, 504] // said by a proxy whose server is away

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  if (url.pathname.startsWith('/_next/static/')) event.respondWith(keptFirst(request))
  else if (request.mode === 'navigate') event.respondWith(serverFirst(event, url))
})

/** The page says what it needs, and which address to keep when no navigation of ours has brought it. */
self.addEventListener('message', (event) => {
  const { keep, files } = event.data
  event.waitUntil(
    (async () => {
      if (!(await ownChoice())) return
      await keepFiles(files)
      await keepEmptyPage()
      if (keep) await keepPage(keep, await fetch(keep, { headers: { accept: 'text/html' } }))
      await tidy()
    })().catch(noted),
  )
})

/** Files of the program carry their content's hash in their name: one that is here is right. */
async function keptFirst(request) {
  const kept = await caches.match(request, { cacheName: staticFiles, ignoreVary: true })
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok && (await caches.has(staticFiles))) await (await caches.open(staticFiles)).put(request, answer.clone())
  return answer
}

/** With a line the server's page and no other; a kept one only when the server could not be reached. */
async function serverFirst(event, url) {
  const path = url.pathname + url.search
  let answer
  try {
    answer = await fetch(event.request)
  } catch (failure) {
    const kept = (await keptPage(path)) ?? (await keptEmptyPage())
    if (kept) return kept
    throw failure
  }
  if (withoutServer.includes(answer.status)) return (await keptPage(path)) ?? answer
  if (answer.ok) event.waitUntil(keepPage(path, answer.clone()).catch(noted))
  return answer
}

async function keptPage(path) {
  const choice = await ownChoice()
  const page = choice && (await read(`page|${path}`))
  if (!page || page.person !== choice.person || page.keptAt < Date.now() - longest) return null
  return new Response(page.html.replace('<html', `<html data-kept-at="${page.keptAt}"`), { headers: headersOf(page.policy) })
}

/** Keeps a page as it came, if it was drawn for the person whose computer this is. */
async function keepPage(path, answer) {
  const choice = await ownChoice()
  const isPage = answer.ok && !answer.redirected && (answer.headers.get('content-type') ?? '').startsWith('text/html')
  if (!choice || !isPage) return
  const html = await answer.text()
  const [, drawnFor] = /<meta name="mgi-person" content="([^"]+)"/.exec(html) ?? []
  if (drawnFor !== choice.person) return
  const files = filesIn(html)
  const title = titleOf(html)
  const page = { person: choice.person, path, title, html, policy: answer.headers.get('content-security-policy'), keptAt: Date.now(), files }
  if (await writeForOwner(`page|${path}`, page)) await keepFiles(files)
}

const titleOf = (html) => (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(/&#x27;/g, '’').replace(/&quot;/g, '"').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&')

const headersOf = (policy) => ({
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  ...(policy && { 'content-security-policy': policy }),
})

const filesIn = (html) => [...new Set(html.match(/\/_next\/static\/[\w./~%@-]+\.(?:js|css|woff2)/g) ?? [])]

async function keepFiles(files) {
  const cache = await caches.open(staticFiles)
  await Promise.all(
    files.map(async (file) => {
      if (!(await cache.match(file, { ignoreVary: true }))) await cache.add(file).catch(noted)
    }),
  )
}

/** A page without any text, drawn for nobody, for addresses that were never opened here. Fetched anew once a day. */
async function keepEmptyPage() {
  const cache = await caches.open(emptyPage)
  const known = await cache.match(emptyPageAddress, { ignoreVary: true })
  if (known && Date.now() - Date.parse(known.headers.get('date') ?? '') < longest / 14) return
  const answer = await fetch(emptyPageAddress)
  if (!answer.ok || answer.redirected) return
  await keepFiles(filesIn(await answer.clone().text()))
  await cache.put(emptyPageAddress, answer)
}

const keptEmptyPage = async () => ((await ownChoice()) ? caches.match(emptyPageAddress, { cacheName: emptyPage, ignoreVary: true }) : null)

/** Lets go of pages past their time or number, and of files that no page needs any more. */
async function tidy() {
  const oldest = Date.now() - longest
  const pages = (await list('page|')).sort((a, b) => b.keptAt - a.keptAt)
  const kept = pages.filter(({ keptAt }, index) => keptAt >= oldest && index < mostPages)
  for (const page of pages) if (!kept.includes(page)) await write(`page|${page.path}`, undefined)
  for (const text of await list('text|')) if (text.at < oldest) await write(text.key, undefined)
  const needed = new Set(kept.flatMap(({ files }) => files))
  const cache = await caches.open(staticFiles)
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url)
    const since = Date.parse((await cache.match(request, { ignoreVary: true }))?.headers.get('date') ?? '')
    if (!needed.has(pathname) && !(since >= oldest)) await cache.delete(request)
  }
}

/** Whose computer this is, while the choice holds. */
async function ownChoice() {
  const choice = await read('choice')
  return choice && choice.until > Date.now() ? choice : null
}

function store(mode, work) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName)
    opening.onupgradeneeded = () => opening.result.createObjectStore(storeName)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const database = opening.result
      const transaction = database.transaction(storeName, mode)
      const request = work(transaction.objectStore(storeName))
      transaction.oncomplete = () => {
        database.close()
        resolve(request.result)
      }
      transaction.onerror = transaction.onabort = () => {
        database.close()
        reject(transaction.error)
      }
    }
  })
}

const read = (key) => store('readonly', (kept) => kept.get(key))
const write = (key, value) => store('readwrite', (kept) => (value === undefined ? kept.delete(key) : kept.put(value, key)))
/** Writes only if the computer is still this person's: they may have signed out while the page was being read. */
async function writeForOwner(key, page) {
  let isWritten = false
  await store('readwrite', (kept) => {
    const asked = kept.get('choice')
    asked.onsuccess = () => {
      isWritten = asked.result?.person === page.person
      if (isWritten) kept.put(page, key)
    }
    return asked
  })
  return isWritten
}
const list = (prefix) => store('readonly', (kept) => kept.getAll(IDBKeyRange.bound(prefix, `${prefix}\uffff`)))

/** Keeping is a service beside the page: when it fails, the page itself is as good as before. */
const noted = (failure) => console.warn('Not kept on this computer:', failure)
