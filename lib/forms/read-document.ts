import { Parser } from 'htmlparser2'

/** One cell of a table: its words as an authored text, and whether a box in it is ticked. */
export type Cell = { text: string; isTicked: boolean }
type Paragraph = { text: string; isItem: boolean }

/**
 * The tables of a Word document, as rows of cells: only those that stand in the text itself, without tables inside them.
 * What was deleted with change tracking is left out, what was inserted is in. Null when the document does not end as it should.
 * @param xml `word/document.xml`
 */
export function readTables(xml: string): Cell[][][] | null {
  const tables: Cell[][][] = []
  let depth = 0
  let removed = 0
  let runs = 0
  let inText = false
  let isWhole = false
  let cell: { paragraphs: Paragraph[]; isTicked: boolean } | null = null
  const paragraph = () => cell?.paragraphs.at(-1)
  const write = (text: string) => {
    const open = paragraph()
    if (open && removed === 0) open.text += text
  }
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (name === 'w:tbl' && ++depth === 1) tables.push([])
        if (name === 'w:del' || name === 'w:moveFrom') removed += 1
        if (name === 'w:r') runs += 1
        if (name === 'w:p' && cell) cell.paragraphs.push({ text: '', isItem: false })
        if (depth === 1 && name === 'w:tr') tables.at(-1)?.push([])
        if (depth === 1 && name === 'w:tc') cell = { paragraphs: [], isTicked: false }
        if (name === 'w:numPr' && cell) paragraph()!.isItem = true
        if (name === 'w14:checked' && cell && /^(1|true|on)$/.test(attributes['w14:val'] ?? '')) cell.isTicked = true
        if (name === 'w:t') inText = true
        if (runs > 0 && (name === 'w:br' || name === 'w:cr')) write('\n')
        if (runs > 0 && name === 'w:tab') write(' ')
        if (name === 'w:noBreakHyphen') write('-')
      },
      ontext(text) {
        if (inText) write(text)
      },
      onclosetag(name, isImplied) {
        if (isImplied) return // a part that was never closed: the file is cut off
        if (name === 'w:tbl') depth -= 1
        if (name === 'w:del' || name === 'w:moveFrom') removed -= 1
        if (name === 'w:r') runs -= 1
        if (name === 'w:t') inText = false
        if (name === 'w:document') isWhole = true
        if (depth === 1 && name === 'w:tc' && cell) {
          tables.at(-1)?.at(-1)?.push({ text: textOf(cell.paragraphs), isTicked: cell.isTicked })
          cell = null
        }
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return isWhole ? tables : null
}

/** Paragraphs as the product keeps them: a blank line between two, items of a list under each other. */
function textOf(paragraphs: readonly Paragraph[]) {
  const lines = paragraphs.map(({ text, isItem }) => ({ text: isItem && text.trim() !== '' ? `- ${text.trim()}` : text.trim(), isItem })).filter(({ text }) => text !== '')
  return lines.map(({ text, isItem }, index) => (index === 0 ? text : `${isItem && lines[index - 1]?.isItem ? '\n' : '\n\n'}${text}`)).join('')
}
