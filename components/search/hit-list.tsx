import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Found, Hit } from '@/lib/search/queries'

/** What was found of one kind: each a link to its place, with the words around what was sought. */
export function HitList({ kind, found: { hits, count } }: { kind: keyof Found; found: Found[keyof Found] }) {
  const t = useTranslations('search')
  if (count === 0) return null
  return (
    <section className="flow" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`kinds.${kind}`, { count })}</h2>
      <ul role="list" className="list-lines">{hits.map((hit) => <li key={hit.key}><HitLine hit={hit} /></li>)}</ul>
      {count > hits.length && <p className="small soft">{t('more', { shown: hits.length })}</p>}
    </section>
  )
}

const HitLine = ({ hit: { code, title, pieces, lang, address } }: { hit: Hit }) => (
  <Link href={address} prefetch={false} className="hit">
    {code && <span className="code"><bdi>{code}</bdi></span>}
    <span lang={lang} dir="auto">
      {pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))}
      {title && <><br /><span className="small soft"><bdi>{title}</bdi></span></>}
    </span>
  </Link>
)
