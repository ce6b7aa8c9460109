import { loadParts } from '@/components/ui/part'
import { chooseOwnComputer, dropWhatIsNotOf, ownComputerUntil, startWorker, takeWish } from './own-computer'

const firstAddress = typeof window === 'undefined' ? '' : location.pathname

/** Whether the service worker brought this very page, and so has kept it already. */
function cameThroughWorker() {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return location.pathname === firstAddress && (navigation?.workerStart ?? 0) > 0
}

const filesAmong = (entries: PerformanceEntryList) =>
  entries
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
    .map(({ pathname }) => pathname)

const keepers = new WeakSet<ServiceWorker>()

/** Files that this page asked for before the worker was there, and that come after it: they pass it by. */
function keepLateFiles(worker: ServiceWorker) {
  if (keepers.has(worker)) return
  keepers.add(worker)
  new PerformanceObserver((list) => {
    const files = filesAmong(list.getEntries())
    if (files.length > 0) worker.postMessage({ keep: null, files })
  }).observe({ type: 'resource' })
}

/** On a person's own computer: has the page kept that is shown now. Elsewhere: makes sure that nothing is. */
export async function keepShownPage(person: string) {
  if (takeWish()) await chooseOwnComputer(person)
  await dropWhatIsNotOf(person)
  if (!(await ownComputerUntil(person)) || document.documentElement.dataset.keptAt) return
  const worker = await startWorker()
  await loadParts()
  const isKept = cameThroughWorker() || !/^\/assessments(\/|$)/.test(location.pathname)
  if (!worker) return
  keepLateFiles(worker)
  worker.postMessage({ keep: isKept ? null : location.pathname + location.search, files: [...new Set(filesAmong(performance.getEntriesByType('resource')))] })
}
