'use client'

import { useMemo } from 'react'
import { useShortcuts } from './registry'

/** The first link of each row of the lists and tables of the page. */
const linksOfRows = () =>
  [...document.querySelectorAll('main :is(.rows > li, .tasks > li, table.cards tbody tr)')].flatMap((row) => row.querySelector<HTMLElement>('a[href]') ?? [])

/** J and K lead to the next and the previous row of the page; Enter opens it, as any link. */
export function RowKeys({ next, previous }: { next: string; previous: string }) {
  const shortcuts = useMemo(() => {
    const go = (step: 1 | -1) => () => {
      const links = linksOfRows()
      const here = links.findIndex((link) => link.closest('li, tr')?.contains(document.activeElement))
      const target = here < 0 ? links.at(step === 1 ? 0 : -1) : links[here + step]
      target?.focus()
      target?.scrollIntoView({ block: 'nearest' })
    }
    return [
      { keys: ['j'], name: next, run: go(1) },
      { keys: ['k'], name: previous, run: go(-1) },
    ]
  }, [next, previous])
  useShortcuts(shortcuts)
  return null
}
