import * as fontkit from 'fontkit'
import { pdfFiles } from './pdf-files'

let drawable: Set<number> | undefined

/** The code points that both stacks of the print templates can draw: what one of them lacks would stop the document. */
export function drawableCharacters(): Set<number> {
  return (drawable ??= (() => {
    const charactersOf = (files: string[]) => new Set(files.flatMap((file) => fontkit.openSync(file).characterSet))
    const { serif, sans } = pdfFiles()
    const inSans = charactersOf(sans)
    return new Set([...charactersOf(serif)].filter((code) => inSans.has(code)))
  })())
}
