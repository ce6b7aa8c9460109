import { formatTag } from '@/lib/i18n/format-tag'
import { nameIn } from '@/lib/territories/names'

/** Such as "Timor-Leste 2026"; the year stands as a number that no language groups by thousands. */
export const assessmentName = ({ territory, year }: { territory: { name: unknown }; year: number }, locale: string) =>
  `${nameIn(territory.name, locale)} ${year.toLocaleString(formatTag(locale), { useGrouping: false })}`
