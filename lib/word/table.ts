import { BorderStyle, ShadingType, Table, TableCell, TableRow, WidthType, type Paragraph } from 'docx'
import { rule } from './look'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: rule }
const boxed = { top: thin, left: thin, right: thin, bottom: thin, insideVertical: thin, insideHorizontal: thin }
const total = 9026 // twentieths of a point: the text width of an A4 page with these margins

type Cell = { children: Paragraph[]; fill?: string }

/** A table across the page. `shares` are the widths of its columns in per cent; a first row of `head` is repeated on every page; `outlined` draws every cell. */
export function table({ isRightToLeft }: { isRightToLeft: boolean }, shares: number[], rows: Cell[][], { head = false, ruled = true, outlined = false } = {}) {
  const widths = shares.map((share) => Math.round((total * share) / 100))
  const cell = ({ children, fill }: Cell, index: number) =>
    new TableCell({
      children,
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 100, right: 100 },
      ...(fill ? { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } } : {}),
    })
  return new Table({
    visuallyRightToLeft: isRightToLeft,
    columnWidths: widths,
    width: { size: total, type: WidthType.DXA },
    borders: outlined ? boxed : { top: none, left: none, right: none, insideVertical: none, bottom: ruled ? thin : none, insideHorizontal: ruled ? thin : none },
    rows: rows.map((cells, index) => new TableRow({ cantSplit: true, tableHeader: head && index === 0, children: cells.map(cell) })),
  })
}
