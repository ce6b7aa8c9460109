import { Worker } from 'node:worker_threads'
import type { ProfileDocument } from './document'
import { drawableCharacters } from './drawable'
import { pdfFiles } from './pdf-files'
import { printable, type Replaced } from './printable'

export type Paper = 'a4' | 'us-letter'
export type PrintedProfile = { pdf: Uint8Array; pages: number; replaced: Replaced[] }

type Job = { profile: string; paper: Paper; creationTimestamp: number }
type Answer = { pdf: Uint8Array; pages: number } | { error: string }

const longestJob = 60_000 // milliseconds; a profile takes a fraction of a second
let worker: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/**
 * A profile as PDF/UA-1. Equal documents with the same `creationTime` give equal bytes.
 * `replaced` names every character that no font could draw and that is shown as a mark, such as `[U+1F600]`.
 */
export async function renderPdf(
  document: ProfileDocument,
  { paper = 'a4', creationTime }: { paper?: Paper; creationTime: Date },
): Promise<PrintedProfile> {
  const { ready, replaced } = printable(document, drawableCharacters())
  const job = { profile: JSON.stringify(ready), paper, creationTimestamp: Math.floor(creationTime.getTime() / 1000) }
  const printed = last.then(() => print(job)) // one job in flight: two would pile up layouts in the worker's memory
  last = printed.catch(() => undefined)
  return { ...(await printed), replaced }
}

function print(job: Job) {
  const running = (worker ??= startWorker())
  return new Promise<{ pdf: Uint8Array; pages: number }>((resolve, reject) => {
    const settle = (done: () => void) => {
      clearTimeout(timer)
      running.off('message', onMessage).off('error', onError).off('exit', onExit)
      running.unref() // an idle printer keeps no command from ending
      done()
    }
    const giveUp = (reason: Error) => {
      if (worker === running) worker = undefined // the next job starts a new one
      void running.terminate()
      settle(() => reject(reason))
    }
    const onMessage = (answer: Answer) =>
      settle(() => ('error' in answer ? reject(new Error(`Typst refused the profile: ${answer.error}`)) : resolve(answer)))
    const onError = (error: Error) => giveUp(error)
    const onExit = (code: number) => giveUp(new Error(`The printer ended with code ${code}`))
    const timer = setTimeout(() => giveUp(new Error(`The profile was not printed within ${longestJob / 1000} s`)), longestJob)
    running.ref()
    running.on('message', onMessage).on('error', onError).on('exit', onExit)
    running.postMessage(job)
  })
}

function startWorker() {
  const { workspace, fontFolders } = pdfFiles()
  const started = new Worker(new URL('./pdf-worker.mjs', import.meta.url), { workerData: { workspace, fontFolders } })
  started.on('exit', () => {
    if (worker === started) worker = undefined
  })
  return started
}
