import type { ProfileSource } from '@/lib/profiles/document'

/** Title, year and reference; the year only where neither of the others tells it. */
export function SourceInWords({ source: { title, reference, year } }: { source: ProfileSource }) {
  const told = year === null || title.includes(String(year)) || reference?.includes(String(year))
  return <><cite>{title}</cite>{!told && `, ${year}`}{reference && `, ${reference}`}</>
}
