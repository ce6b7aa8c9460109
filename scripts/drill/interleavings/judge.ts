import type { Answered } from './line-to-server'

/** One version of the answer as its history holds it. */
export type Version = { editId: string; value: string; version: number; personId: string }

export type Faults = { unreachable: string[]; falseConflicts: string[]; overwritten: string[]; lostWords: string[]; unsettled: string[] }

export const noFaults = (): Faults => ({ unreachable: [], falseConflicts: [], overwritten: [], lostWords: [], unsettled: [] })
export const faultsIn = (faults: Faults) => Object.values(faults).reduce((sum, list) => sum + list.length, 0)

/**
 * What the promises say of one answer after all is quiet. Its history is in the order of versions; `answered` holds
 * every answer of the server about it.
 * - every acknowledged text stands in the history, under its writer's name;
 * - a conflict means that somebody else had saved a newer text;
 * - no save rests on a version older than the newest text of somebody else, unless that one was seen;
 * - every word that somebody typed and did not take out stands in some version.
 */
export function judge(history: Version[], answered: Answered[], words: Iterable<string>): Faults {
  const faults = noFaults()
  const byEdit = new Map(history.map((version) => [version.editId, version]))
  const texts = new Set(['', ...history.map(({ value }) => value)])
  const judged = new Set<string>()
  for (const { edit, outcome, personId } of answered) {
    const { editId, value, baseVersion } = edit
    if (outcome.kind === 'saved') {
      const kept = byEdit.get(editId)
      const isThere = kept ? kept.value === value && kept.personId === personId : texts.has(value)
      if (!isThere) faults.unreachable.push(value)
      if (kept && !judged.has(editId)) {
        const over = history.find(({ version, personId: by }) => version > baseVersion && version < kept.version && by !== personId)
        if (over) faults.overwritten.push(`version ${over.version} by one saved on ${baseVersion}`)
      }
      judged.add(editId)
    }
    if (outcome.kind === 'conflict') {
      const isTrue = history.some(({ version, personId: by }) => version > baseVersion && version <= outcome.saved.version && by !== personId)
      if (!isTrue) faults.falseConflicts.push(`on ${baseVersion}, with ${outcome.saved.version}`)
    }
  }
  const found = new Set(history.flatMap(({ value }) => value.split(' ')))
  faults.lostWords.push(...[...words].filter((word) => !found.has(word)))
  return faults
}
