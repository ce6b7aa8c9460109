// Sets one document at a time. A thread of its own, because Typst is synchronous and holds its results until the thread yields.
import { parentPort, workerData } from 'node:worker_threads'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const { workspace, fontFolders } = workerData
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: fontFolders }] })
const main = `${workspace}/profile.typ`

/** @param {{ profile: string, paper: string, creationTimestamp: number }} job */
function print({ profile, paper, creationTimestamp }) {
  const compiled = compiler.compile({ mainFilePath: main, inputs: { profile, paper } })
  if (compiled.hasError() || !compiled.result) {
    return { error: compiled.takeError()?.shortDiagnostics.map(({ message }) => message).join('; ') ?? 'no result' }
  }
  const pdf = compiler.pdf(compiled.result, { pdfStandard: 'ua-1', creationTimestamp })
  const pages = compiled.result.numOfPages
  return { pdf: new Uint8Array(pdf), pages }
}

parentPort?.on('message', (job) => {
  let answer
  try {
    answer = print(job)
  } catch (error) {
    answer = { error: error instanceof Error ? error.message : JSON.stringify(error) }
  }
  compiler.evictCache(1) // with a turn of the event loop between two jobs this keeps memory flat
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer] : [])
})
