'use client'

import { useId, useState } from 'react'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { fill } from '@/lib/i18n/fill'
import type { HandWords } from './form-words'

type HandIndicator = { code: string; question: string; held: string }
type HandSubdomain = { code: string; name: string; indicators: HandIndicator[] }
export type HandDimension = { code: string; name: string; subdomains: HandSubdomain[] }

interface Props {
  dimensions: HandDimension[]
  chosen: readonly string[]
  onChange: (codes: string[]) => void
  words: HandWords
}

const codesOf = ({ subdomains }: HandDimension) => subdomains.flatMap(({ indicators }) => indicators.map(({ code }) => code))

/** All indicators as boxes to tick: whole dimensions, subdomains, or single ones. Plain boxes, so that Tab and Space suffice. */
export const HandTree = ({ dimensions, ...choice }: Props) => (
  <ul role="list" className="list-lines">
    {dimensions.map((dimension) => <DimensionBoxes key={dimension.code} dimension={dimension} {...choice} />)}
  </ul>
)

type ChoiceProps = Omit<Props, 'dimensions'>

/** A whole dimension, and beneath it its parts, folded away until they are asked for or one of them is chosen already. */
function DimensionBoxes({ dimension, ...choice }: ChoiceProps & { dimension: HandDimension }) {
  const codes = codesOf(dimension)
  const [isOpen, setOpen] = useState(codes.some((code) => choice.chosen.includes(code)))
  return (
    <li>
      <GroupBox codes={codes} name={dimension.name} {...choice} />
      <details className="ms-[var(--s5)]" open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary className="small">{choice.words.single} <VisuallyHidden>{dimension.name}</VisuallyHidden></summary>
        {dimension.subdomains.map((subdomain) => <SubdomainBoxes key={subdomain.code} subdomain={subdomain} {...choice} />)}
      </details>
    </li>
  )
}

function SubdomainBoxes({ subdomain: { name, indicators }, chosen, onChange, words }: ChoiceProps & { subdomain: HandSubdomain }) {
  const toggle = (code: string) => onChange(chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code])
  return (
    <div role="group" aria-label={name}>
      <GroupBox codes={indicators.map(({ code }) => code)} name={name} chosen={chosen} onChange={onChange} words={words} />
      <div className="ms-[var(--s5)]">
        {indicators.map(({ code, question, held }) => (
          <label key={code} className="check">
            <input type="checkbox" checked={chosen.includes(code)} onChange={() => toggle(code)} />
            <span>
              <strong className="mono"><bdi>{code}</bdi></strong> <span className="small">{question}</span>
              {held && <span className="small soft block">{fill(words.heldBy, { institutions: held })}</span>}
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}

/** One box for many: ticked when all are, in between when some are. */
function GroupBox({ codes, name, chosen, onChange, words }: ChoiceProps & { codes: string[]; name: string }) {
  const id = useId()
  const count = codes.filter((code) => chosen.includes(code)).length
  const number = (value: number) => value.toLocaleString(words.numbers)
  const others = chosen.filter((code) => !codes.includes(code))
  const inBetween = (box: HTMLInputElement | null) => {
    if (box) box.indeterminate = count > 0 && count < codes.length
  }
  return (
    <label className="check">
      <input ref={inBetween} type="checkbox" checked={count === codes.length} aria-describedby={id} onChange={() => onChange(count === codes.length ? others : [...others, ...codes])} />
      <span className="font-bold">
        {name} <span className="small soft font-normal whitespace-nowrap" id={id}>{fill(words.chosenOf, { chosen: number(count), total: number(codes.length) })}</span>
      </span>
    </label>
  )
}
