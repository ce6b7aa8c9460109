import type { Deed } from '@/lib/answers/sittings'
import type { Change } from '@/lib/edits/changes'

const submits = new Set(['contribution:submit', 'contribution:enter'])
/** What the focal point writes beside a contribution; not part of its text. */
const reasonField = 'outcomeReason'

/**
 * The changes of a contribution as those see them who read it from its submission on: of each submission, by whoever submitted,
 * what it changed since the one before. How it was written in between stays its institution's.
 * @param changes, deeds oldest first
 */
export function asSubmitted(changes: readonly Change[], deeds: readonly Deed[]): Change[] {
  const written = changes.filter(({ field, aside }) => field !== reasonField && !aside)
  const seen = new Map<string, string>()
  const told: Change[] = changes.filter(({ field }) => field === reasonField)
  let from = 0
  for (const { at, personId, by } of deeds.filter(({ action }) => submits.has(action))) {
    const stretch = written.slice(from).filter((change) => change.at <= at)
    from += stretch.length
    for (const [key, last] of new Map(stretch.map((change) => [keyOf(change), change]))) {
      const before = seen.get(key) ?? written.find((change) => keyOf(change) === key)!.before
      seen.set(key, last.value)
      if (before !== last.value) told.push({ ...last, at, personId, by, before })
    }
  }
  return told.sort((a, b) => a.at.getTime() - b.at.getTime())
}

const keyOf = ({ recordId, field }: Change) => `${recordId}/${field}`
