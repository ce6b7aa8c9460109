'use client'

import { useEffect, useRef, useState } from 'react'
import { useEditsOfPage } from '@/components/edits/edits-provider'
import { Icon } from '@/components/ui/icon'
import type { OpenRecord, Other } from '@/lib/here/schema'
import { fill } from '@/lib/i18n/fill'
import { announceArrivals } from './announce-arrivals'
import { beHere } from './be-here'
import { Names, namesIn } from './names'

/** Who else has the record of a card open, in words; it blocks nobody. What is typed around it is writing here. */
export default function WhoIsHere({ record: { type, id } }: { record: OpenRecord }) {
  const { person, words, locale } = useEditsOfPage()
  const place = useRef<HTMLDivElement>(null)
  const [others, show] = useState<Other[]>([])
  const [arrived, announce] = useState<(string | null)[]>([])
  useEffect(() => {
    const card = place.current?.closest('article, section, main')
    if (!card) return
    const arrivals = announceArrivals(announce)
    const onOthers = (now: Other[]) => {
      show(now)
      arrivals.hear(now)
    }
    const leave = beHere({ person, record: { type, id }, card, onOthers })
    return () => {
      leave()
      arrivals.stop()
    }
  }, [person, type, id])
  const people = onePerPerson(others)
  const writing = people.filter(({ doing }) => doing === 'writing')
  const looking = people.filter(({ doing }) => doing !== 'writing')
  const institutions = type !== 'contribution' // there it is one's own
  return (
    <div className="here" ref={place}>
      {writing.length > 0 && (
        <p><Icon name="pen" /><span><Names template={writing.length === 1 ? words.hereWritingOne : words.hereWritingMany} people={writing} institutions={institutions} /></span></p>
      )}
      {looking.length > 0 && (
        <p><Icon name="user" /><span><Names template={looking.length === 1 ? words.hereLookingOne : words.hereLookingMany} people={looking} institutions={institutions} /></span></p>
      )}
      <span className="visually-hidden" role="status">{arrived.length > 0 && fill(words.hereArrived, { names: namesIn(arrived, locale, words.someone) })}</span>
    </div>
  )
}

/** Somebody may have several windows open: what they do in the busiest of them counts. */
const onePerPerson = (others: Other[]) => {
  const byPerson = new Map<string, Other>()
  for (const other of others) if (byPerson.get(other.person)?.doing !== 'writing') byPerson.set(other.person, other)
  return [...byPerson.values()]
}
