import { defaultLocale, isLocale } from '@/lib/i18n/locales'
import type { StoredAssessment } from './queries'
import type { AssessmentFile, FileRound } from './schema'
import type { ImportedHeader } from './spelling'

type Head = Omit<AssessmentFile, 'conventions' | 'findings' | 'answers'>

/** What stands above the answers: of an imported assessment as its file gave it, with what has changed since. */
export function headOf(stored: StoredAssessment, header: ImportedHeader | null): Head {
  return {
    id: header?.id ?? stored.code.toLowerCase(),
    framework: stored.frameworkId,
    source: header?.source ?? `Working file of the assessment ${stored.code}. Not published, not cleared.`,
    country: header?.country ?? countryOf(stored),
    ...(header ? written(header, 'locality') : localityOf(stored)),
    assessment: header ? asWritten(header, roundOf(stored)) : roundOf(stored),
  }
}

const dateNames = ['answersDueOn', 'submitDueOn', 'consultationOn', 'consultationEndOn'] as const

function roundOf(stored: StoredAssessment) {
  const dates = dateNames.flatMap((name) => (stored[name] ? [[name, stored[name].toISOString().slice(0, 10)] as const] : []))
  return {
    year: stored.year,
    asOf: stored.referenceDate,
    edition: 1,
    level: stored.level === 'local' ? ('local' as const) : ('national' as const),
    locale: isLocale(stored.locale) ? stored.locale : defaultLocale,
    state: stored.state,
    ...(dates.length > 0 ? { dates: Object.fromEntries(dates) } : {}),
    ...(stored.returnReason ? { returnReason: stored.returnReason } : {}),
    round: stored.round,
    exercise: stored.exercise,
    workedExample: stored.workedExample,
  } satisfies FileRound
}

/** The fields of the file where they still hold, and today's values where they do not. */
function asWritten({ assessment: file, round }: ImportedHeader, now: FileRound): FileRound {
  const meant: FileRound = {
    ...file,
    level: file.level ?? 'national',
    locale: file.locale ?? defaultLocale,
    state: file.state ?? 'drafting',
    returnReason: file.returnReason || undefined,
    round: file.round ?? round,
    exercise: file.exercise ?? false,
    workedExample: file.workedExample ?? !file.state,
  }
  const changed = (['year', 'asOf', 'level', 'locale', 'state', 'returnReason', 'round', 'exercise', 'workedExample'] as const).filter(
    (name) => meant[name] !== now[name],
  )
  const dates = dateNames.every((name) => (file.dates?.[name] ?? null) === (now.dates?.[name] ?? null)) ? written(file, 'dates') : { dates: now.dates ?? null }
  const result = { ...file, ...dates, ...Object.fromEntries(changed.map((name) => [name, now[name]])) }
  const example = result.workedExample ?? !result.state
  return example === now.workedExample ? result : { ...result, workedExample: now.workedExample ?? false }
}

const written = <T extends object, K extends keyof T>(from: T, name: K) => (name in from ? { [name]: from[name] } : {})

function countryOf({ territory, locale }: StoredAssessment) {
  const country = territory.country ?? territory
  return {
    name: nameIn(country.name, locale) ?? country.code,
    ...(nameIn(country.formalName, locale) ? { officialName: nameIn(country.formalName, locale) } : {}),
    ...(country.iso2 ? { iso2: country.iso2 } : {}),
    iso3: country.code,
    officialLanguages: country.officialLanguages,
  }
}

function localityOf({ territory, locale }: StoredAssessment) {
  if (territory.type !== 'locality') return {}
  return { locality: { name: nameIn(territory.name, locale) ?? territory.code, type: territory.localityType, authority: territory.authority } }
}

/** One text of a name in several languages; English when the language is missing. */
function nameIn(names: unknown, locale: string): string | null {
  const byLocale = (names ?? {}) as Record<string, string | undefined>
  return byLocale[locale] || byLocale.en || null
}
