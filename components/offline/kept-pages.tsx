'use client'

import { useEffect, useState } from 'react'
import { whenOf } from '@/components/edits/words'
import { fill } from '@/lib/i18n/fill'
import { type KeptPage, listKeptPages } from './own-computer'

type KeptPagesProps = { locale: string; words: { title: string; none: string; keptAt: string } }

/** What can be opened here without a line, by whom this computer belongs to. */
export function KeptPages({ locale, words }: KeptPagesProps) {
  const [pages, setPages] = useState<KeptPage[] | null>(null)
  useEffect(() => {
    listKeptPages().then(setPages, () => setPages([]))
  }, [])
  if (pages === null) return null
  if (pages.length === 0) return <p>{words.none}</p>
  return (
    <section className="flow" aria-labelledby="kept-pages">
      <h2 id="kept-pages" className="ruled">{words.title}</h2>
      <ul role="list" className="list-lines">
        {pages.map(({ path, title, keptAt }) => (
          <li key={path} className="row row--between">
            <a className="grow" href={path}>{title}</a>
            <span className="small soft">{fill(words.keptAt, { time: whenOf(keptAt, locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
