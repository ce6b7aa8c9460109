const rowsOfPage = () => [...document.querySelectorAll<HTMLDetailsElement>('details.indicator')]
const needs = (row: HTMLDetailsElement) => row.dataset.open === 'true'

/** The first row after `from` that needs work; `elsewhere` when the page has no more; else the first of the page. */
function nextOpen(rows: HTMLDetailsElement[], from: number, elsewhere: string | undefined) {
  return rows.slice(from + 1).find(needs) ?? elsewhere ?? rows.find((row, at) => at !== from && needs(row))
}

/** Code of the indicator that `goToOpen(1)` leads to from a card; empty when no other is open. */
export function nextOpenCode(code: string, elsewhere?: string): string {
  const rows = rowsOfPage()
  const next = nextOpen(rows, rows.findIndex((row) => row.dataset.code === code), elsewhere)
  return typeof next === 'object' ? (next.dataset.code ?? '') : (next ?? '')
}

/**
 * Opens the next (1) or previous (-1) indicator of this page that still needs work, counted from the one that has the focus
 * or is open; at the end it goes to the other dimension's, or begins anew.
 */
export function goToOpen(step: 1 | -1, elsewhere?: string) {
  const rows = rowsOfPage()
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const from = here >= 0 ? here : rows.findIndex((row) => row.open)
  if (step === 1) {
    const next = nextOpen(rows, from, elsewhere)
    return typeof next === 'string' ? location.assign(next) : next && reveal(next)
  }
  const back = rows.slice(0, Math.max(from, 0)).findLast(needs) ?? rows.findLast(needs)
  if (back) reveal(back)
}

function reveal(row: HTMLDetailsElement) {
  row.open = true
  const summary = row.querySelector('summary')
  summary?.focus()
  summary?.scrollIntoView({ block: 'start' })
}
