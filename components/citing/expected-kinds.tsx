'use client'

import { Icon } from '@/components/ui/icon'
import { fill } from '@/lib/i18n/fill'
import { type KindOfSource, useCiting } from './citing-context'

/** The kinds of evidence that the framework names for an indicator, each as cited or not cited yet, in words. */
export function ExpectedKinds({ expected, cited }: { expected: KindOfSource[]; cited: string[] }) {
  const { words } = useCiting()
  if (expected.length === 0) return null
  return (
    <div className="small expected">
      <p className="soft">{words.expected}</p>
      <ul role="list">
        {expected.map(({ code, label }) => {
          const isMet = cited.includes(code)
          return <li key={code} className={isMet ? undefined : 'soft'}><Icon name={isMet ? 'check' : 'open'} />{fill(isMet ? words.met : words.notMet, { kind: label })}</li>
        })}
      </ul>
    </div>
  )
}
