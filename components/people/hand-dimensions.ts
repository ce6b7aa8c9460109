import type { FrameworkTexts } from '@/lib/framework/texts'
import type { ListedAssignment } from '@/lib/people/queries'
import type { HandDimension } from './hand-tree'

/** The catalogue as the form hands it out, each indicator with who has it in hand already. */
export function handDimensions(framework: FrameworkTexts | null, assignments: ListedAssignment[]): HandDimension[] {
  const held = new Map<string, string[]>()
  for (const { institution, indicators } of assignments)
    for (const { indicator } of indicators) held.set(indicator.code, [...(held.get(indicator.code) ?? []), institution.name])
  return (framework?.dimensions ?? []).map(({ code, number, name, subdomains }) => ({
    code,
    name: `${number}. ${name}`,
    subdomains: subdomains.map((subdomain) => ({
      code: subdomain.code,
      name: subdomain.name,
      indicators: subdomain.indicators.map((indicator) => ({ code: indicator.code, question: indicator.question, held: (held.get(indicator.code) ?? []).join(' · ') })),
    })),
  }))
}
