import type { Change } from 'diff'

type Part = Pick<Change, 'value' | 'added' | 'removed'>

/**
 * Both texts as one to work on: what they share once, and at each difference the saved words followed by the own ones.
 * Differences that are parted by nothing but a space are one, so that words of the two texts do not run into each other.
 */
export function mergeTexts(parts: readonly Part[]): string {
  let merged = ''
  let saved = ''
  let own = ''
  const close = () => {
    const between = saved.trim() && own.trim() && !/\s$/.test(saved) && !/^\s/.test(own) ? ' ' : ''
    merged += saved.trim() === own.trim() ? own : saved + between + own
    saved = own = ''
  }
  parts.forEach(({ value, added, removed }, index) => {
    const isJoint = !added && !removed && value.trim() === '' && (saved || own) && index < parts.length - 1
    if (added || isJoint) own += value
    if (removed || isJoint) saved += value
    if (added || removed || isJoint) return
    close()
    merged += value
  })
  close()
  return merged
}
