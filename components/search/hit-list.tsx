import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Piece } from '@/lib/search/excerpt'
import type { Found, Hit } from '@/lib/search/queries'

/** What was found of one kind: each a link to its place, with the words around what was sought. */
export function HitList({ kind, found: { hits, count } }: { kind: keyof Found; found: Found[keyof Found] }) {
  const t = useTranslations('search')
  if (count === 0) return null
  return (
    <section className="flow" aria-labelledby={`found-${kind}`}>
      <h2 id={`found-${kind}`}>{t(`kinds.${kind}`, { count })}</h2>
      <ul role="list" className="rows">{hits.map((hit) => <HitLine key={hit.key} hit={hit} />)}</ul>
      {count > hits.length && <p className="small soft">{t('more', { shown: hits.length })}</p>}
    </section>
  )
}

const HitLine = ({ hit: { code, name, words, about, address } }: { hit: Hit }) => (
  <li className={code ? 'rowq hit' : 'hit'}>
    {code && <span className="code"><bdi>{code}</bdi></span>}
    <div className="flow-s">
      <Link href={address} prefetch={false} lang={name.lang} dir="auto"><Pieces pieces={name.pieces} /></Link>
      {words && <p className="small soft" lang={words.lang} dir="auto"><Pieces pieces={words.pieces} /></p>}
      {about && <p className="small soft"><bdi>{about}</bdi></p>}
    </div>
  </li>
)

const Pieces = ({ pieces }: { pieces: Piece[] }) => pieces.map(({ text, isMatch }, index) => (isMatch ? <mark key={index}>{text}</mark> : text))
