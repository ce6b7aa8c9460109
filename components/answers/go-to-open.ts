/**
 * Opens the next (1) or previous (-1) indicator of this page that still needs work, counted from the one that has the focus
 * or is open; at the end it goes to the other dimension's, or begins anew.
 */
export function goToOpen(step: 1 | -1, elsewhere?: string) {
  const rows = [...document.querySelectorAll<HTMLDetailsElement>('details.indicator')]
  const here = rows.findIndex((row) => row.contains(document.activeElement))
  const from = here >= 0 ? here : rows.findIndex((row) => row.open)
  const needs = (row: HTMLDetailsElement) => row.dataset.open === 'true'
  const ahead = step === 1 ? rows.slice(from + 1) : rows.slice(0, Math.max(from, 0)).reverse()
  const target = ahead.find(needs)
  if (target) return reveal(target)
  if (step === 1 && elsewhere) return location.assign(elsewhere)
  const around = (step === 1 ? rows : rows.toReversed()).find(needs)
  if (around) reveal(around)
}

function reveal(row: HTMLDetailsElement) {
  row.open = true
  const summary = row.querySelector('summary')
  summary?.focus()
  summary?.scrollIntoView({ block: 'start' })
}
