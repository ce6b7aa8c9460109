import { chooseOwnComputer, dropWhatIsNotOf, ownComputerUntil, startWorker, takeWish } from './own-computer'

const firstAddress = typeof window === 'undefined' ? '' : location.pathname

/** Whether the service worker brought this very page, and so has kept it already. */
function cameThroughWorker() {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  return location.pathname === firstAddress && (navigation?.workerStart ?? 0) > 0
}

const loadedFiles = () =>
  performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith('/_next/static/'))
    .map(({ pathname }) => pathname)

/** On a person's own computer: has the page kept that is shown now. Elsewhere: makes sure that nothing is. */
export async function keepShownPage(person: string) {
  if (takeWish()) await chooseOwnComputer(person)
  await dropWhatIsNotOf(person)
  if (!(await ownComputerUntil(person)) || document.documentElement.dataset.keptAt) return
  const worker = await startWorker()
  const isKept = cameThroughWorker() || !/^\/assessments(\/|$)/.test(location.pathname)
  worker?.postMessage({ keep: isKept ? null : location.pathname + location.search, files: [...new Set(loadedFiles())] })
}
