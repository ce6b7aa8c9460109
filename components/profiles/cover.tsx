import type { ReactNode } from 'react'
import { dimensionNumbers, type DimensionNumber } from '@/components/ui/dimension'
import { Wheel } from '@/components/ui/wheel'
import type { ProfileDocument } from '@/lib/profiles/document'
import { Marks } from './marks'
import type { Setting } from './setting'

/** The head of the page. `acts` (downloads, languages) are the page's own; the frozen page has none. */
export function Cover({ document, setting, acts }: { document: ProfileDocument; setting: Setting; acts?: ReactNode }) {
  const { cover, territory, dimensions, framework, labels, direction } = document
  const segments = Object.fromEntries(
    dimensionNumbers.map((number) => {
      const name = dimensions.find((dimension) => dimension.number === number)?.name ?? ''
      return [number, { number: setting.number(number), name, href: `#d${number}` }]
    }),
  ) as Record<DimensionNumber, { number: string; name: string; href: string }>
  return (
    <div className="coverband">
      <div className="wrap">
        <header className="cover">
          <div className="cover__say">
            <Marks marks={document.marks} />
            <h1>
              <span>{cover.series}</span>
              {cover.territory}{territory.note && <a className="cover__note" href="#territory-note">*</a>} {cover.year}
            </h1>
            <p className="head__lead">{cover.kind}. {cover.subtitle}.</p>
            {cover.situation && <p className="small soft">{cover.situation}</p>}
            {territory.note && <p className="small soft" id="territory-note">* {territory.note}</p>}
            {acts}
          </div>
          <Wheel direction={direction} label={labels.contents} segments={segments} hub={framework.migof.term} hubNote={labels.sixDimensions} />
        </header>
      </div>
    </div>
  )
}
