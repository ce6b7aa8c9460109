import type { FrameworkTexts } from '@/lib/framework/texts'
import { formatTag } from '@/lib/i18n/format-tag'
import type { Locale } from '@/lib/i18n/locales'
import type { ListedAssignment } from '@/lib/people/queries'
import type { HandDimension } from './hand-tree'

/** The catalogue as the form hands it out, each indicator with who has it in hand already. */
export function handDimensions(framework: FrameworkTexts | null, assignments: ListedAssignment[], locale: Locale): HandDimension[] {
  const held = new Map<string, string[]>()
  for (const { institution, indicators } of assignments)
    for (const { indicator } of indicators) held.set(indicator.code, [...(held.get(indicator.code) ?? []), institution.name])
  return (framework?.dimensions ?? []).map(({ code, number, name, subdomains }) => ({
    code,
    name: `${number.toLocaleString(formatTag(locale))}. ${name}`,
    subdomains: subdomains.map((subdomain) => ({
      code: subdomain.code,
      name: subdomain.name,
      indicators: subdomain.indicators.map((indicator) => ({ code: indicator.code, question: indicator.question, held: (held.get(indicator.code) ?? []).join(' · ') })),
    })),
  }))
}
