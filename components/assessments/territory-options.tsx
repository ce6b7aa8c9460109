import type { Choices } from '@/lib/assessments/choices'

const kinds = [
  { type: 'country', label: 'countries' },
  { type: 'locality', label: 'localities' },
  { type: 'group', label: 'groups' },
] as const

/** Territories by kind and name, for a native list: typing the first letters of a name finds it. */
export function TerritoryOptions({ territories, words }: { territories: Choices['territories']; words: Record<'countries' | 'localities' | 'groups', string> }) {
  return kinds.map(({ type, label }) => {
    const ofKind = territories.filter((territory) => territory.type === type)
    return ofKind.length === 0 ? null : (
      <optgroup key={type} label={words[label]}>
        {ofKind.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
      </optgroup>
    )
  })
}
