'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useOptimistic, useRef, useState } from 'react'
import { Notice } from '@/components/ui/notice'
import { moveFinding } from '@/lib/profiles/actions'
import { findingKinds, listNumber, paragraphNumber } from '@/lib/framework/numbers'
import { placed } from '@/lib/profiles/place'
import type { FindingPlace } from '@/lib/profiles/schema'
import { Lane } from './lane'
import type { Desk, LaneFinding } from './types'
import { useAct } from './use-act'

type Lists = Record<LaneFinding['kind'], LaneFinding[]>
type Step = { finding: LaneFinding; to: FindingPlace; dimensionCode: string }

interface LanesProps {
  desk: Desk
  findings: LaneFinding[]
  openId: string | null
}

/**
 * The two lists side by side. A move shows at once and is written in the order in which it was made; when it is refused,
 * because a colleague moved first, the lists stand again as they are saved.
 */
export function Lanes({ desk, findings, openId }: LanesProps) {
  const t = useTranslations('findings')
  const [lists, apply] = useOptimistic(listsOf(findings), afterStep)
  const { act, error } = useAct()
  const [said, say] = useState('')
  const moved = useRef<string | null>(null)

  const move = (finding: LaneFinding, to: FindingPlace) => {
    const dimensionCode = desk.dimension.code
    const seen = { dimensionCode, kind: finding.kind, position: lists[finding.kind].findIndex(({ id }) => id === finding.id) + 1 }
    const announce = (now: FindingPlace) => {
      const dimension = desk.dimensions.find(({ code }) => code === now.dimensionCode) ?? desk.dimension
      say(t('moved', { number: paragraphNumber(dimension.number, now.kind, now.position), list: desk.titles[now.kind], dimension: dimension.shortName }))
    }
    moved.current = finding.id
    act(
      () => moveFinding({ assessmentId: desk.assessmentId, findingId: finding.id, seen, to }),
      announce,
      () => apply({ finding, to, dimensionCode }),
    )
  }

  // A card that is put elsewhere in the page loses the focus: it goes back to the button that was pressed.
  const lastFocus = useRef<{ id: string; key: string } | null>(null)
  useEffect(() => {
    if (!moved.current || lastFocus.current?.id !== moved.current) return
    const card = document.getElementById(`finding-${moved.current}`)
    const button = card?.querySelector<HTMLElement>(`[data-key="${lastFocus.current.key}"]`)
    if (card && !card.contains(document.activeElement)) (button ?? card.querySelector<HTMLElement>('a'))?.focus()
  }, [lists])

  return (
    <div className="flow" onFocus={({ target }) => (lastFocus.current = focusOf(target))}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {error && <Notice tone="stop" role="alert" title={t('moveRefused')}>{error === 'conflict' ? <p>{t('moveConflict')}</p> : null}</Notice>}
      <div className="cols cols--two lanes">
        {findingKinds.map((kind) => (
          <Lane key={kind} desk={desk} kind={kind} number={listNumber(desk.dimension.number, kind)} findings={lists[kind]} openId={openId} move={move} />
        ))}
      </div>
    </div>
  )
}

const listsOf = (findings: LaneFinding[]): Lists => ({
  wellDeveloped: findings.filter(({ kind }) => kind === 'wellDeveloped'),
  potential: findings.filter(({ kind }) => kind === 'potential'),
})

function afterStep(lists: Lists, { finding, to, dimensionCode }: Step): Lists {
  const known = new Map([...lists.wellDeveloped, ...lists.potential].map((each) => [each.id, each]))
  const without = { ...lists, [finding.kind]: lists[finding.kind].filter(({ id }) => id !== finding.id) }
  if (to.dimensionCode !== dimensionCode) return without
  known.set(finding.id, { ...finding, kind: to.kind })
  const order = placed(without[to.kind].map(({ id }) => id), finding.id, to.position)
  return { ...without, [to.kind]: order.flatMap((id) => known.get(id) ?? []) }
}

function focusOf(target: HTMLElement) {
  const id = target.closest('li[data-finding]')?.getAttribute('data-finding')
  return id ? { id, key: target.getAttribute('data-key') ?? '' } : null
}
