import Link from 'next/link'
import type { FrameworkTexts, SubdomainTexts } from '@/lib/framework/texts'
import { textProps } from './language-of-text'

/** A subdomain with its questions; each leads to the page of its indicator. */
export function SubdomainRows({ framework, subdomain, folder }: { framework: FrameworkTexts; subdomain: SubdomainTexts; folder: string }) {
  return (
    <section className="flow-s" aria-labelledby={subdomain.code}>
      <h2 id={subdomain.code} {...textProps(framework, subdomain, 'name')}>
        {subdomain.name}
      </h2>
      <ul className="rows" role="list">
        {subdomain.indicators.map((indicator) => (
          <li key={indicator.code} className="rowq">
            <bdi className="code">{indicator.code}</bdi>
            <Link href={`${folder}/${indicator.code}`} {...textProps(framework, indicator, 'question')}>
              {indicator.question}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
