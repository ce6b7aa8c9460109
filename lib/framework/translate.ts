import type { Locale } from '@/lib/i18n/locales'
import type { DimensionTexts, FrameworkTexts, IndicatorTexts, NamedTexts, Shown, SubdomainTexts, TextStatus } from './texts'
import type { Texts } from './records'
import type { StoredLists } from './stored-lists'
import type { SourceRecord, StoredCatalogue, StoredDimension } from './stored-records'
import type { TranslationRow } from './translations'

type Find = (collection: string, record: string, code: string) => Shown & { texts: Texts }

/** Lays the translations over the source texts, text by text. */
function overlay(sources: SourceRecord[], rows: TranslationRow[], isSource: boolean): Find {
  const key = (collection: string, record: string, code: string) => `${collection} ${record} ${code}`
  const translated = new Map(rows.map((row) => [key(row.collection, row.record, row.code), row]))
  const source = new Map(sources.map((each) => [key(each.collection, each.record, each.code), each.texts]))
  return (collection, record, code) => {
    const texts = source.get(key(collection, record, code)) ?? {}
    const row = translated.get(key(collection, record, code))
    const untranslated = isSource ? [] : Object.keys(texts).filter((name) => row?.texts[name] === undefined)
    const status: TextStatus = isSource ? 'source' : (row?.status ?? 'none')
    return { texts: { ...texts, ...row?.texts }, status, untranslated }
  }
}

/** One edition in one language. Pure: everything was read before. */
export function translateFramework(
  catalogue: StoredCatalogue,
  lists: StoredLists,
  sources: SourceRecord[],
  rows: TranslationRow[],
  locale: Locale,
): FrameworkTexts {
  const find = overlay(sources, rows, locale === catalogue.locale)
  const own = (record: string, code: string) => find(catalogue.id, record, code)
  const named = (collection: string, record: string, code: string, name = 'label'): NamedTexts => {
    const { texts, ...shown } = find(collection, record, code)
    return { code, label: texts[name] ?? code, description: texts.description ?? '', ...shown }
  }
  const { texts: header, ...headerShown } = own('framework', '')
  return {
    id: catalogue.id,
    locale,
    sourceLocale: catalogue.locale,
    title: header.title ?? catalogue.title,
    edition: header.edition ?? catalogue.edition,
    provenance: Object.fromEntries(
      Object.entries(header).flatMap(([name, text]) => (name.startsWith('provenance.') ? [[name.slice('provenance.'.length), text]] : [])),
    ),
    ...headerShown,
    dimensions: catalogue.dimensions.map((dimension) => translateDimension(dimension, own)),
    evidenceKinds: catalogue.evidenceKinds.map(({ code }) => named(catalogue.id, 'evidenceKind', code)),
    leadMinistries: catalogue.leadMinistries.map(({ code }) => named(catalogue.id, 'leadMinistry', code)),
    presences: catalogue.presences.map(({ code }) => named(catalogue.id, 'presence', code)),
    sdg1072: (lists.sdg1072?.domains ?? []).flatMap(({ code: domain, subcategories }) =>
      subcategories.map(({ code }) => ({
        ...named(lists.sdg1072!.id, 'subcategory', code),
        domain: named(lists.sdg1072!.id, 'domain', domain, 'name').label,
      })),
    ),
    gcm: (lists.gcm?.objectives ?? []).map(({ number }) => named(lists.gcm!.id, 'objective', String(number), 'title')),
  }
}

type Own = (record: string, code: string) => Shown & { texts: Texts }

function translateDimension(dimension: StoredDimension, own: Own): DimensionTexts {
  const { number, code, slug, kind, subdomains } = dimension
  const { texts, ...shown } = own('dimension', code)
  return {
    number: number as DimensionTexts['number'],
    code,
    slug,
    kind,
    name: texts.name ?? dimension.name,
    shortName: texts.shortName ?? dimension.shortName,
    description: texts.description ?? dimension.description,
    ...shown,
    subdomains: subdomains.map((subdomain) => translateSubdomain(subdomain, own)),
  }
}

function translateSubdomain({ code, name, origin, indicators }: StoredDimension['subdomains'][number], own: Own): SubdomainTexts {
  const { texts, ...shown } = own('subdomain', code)
  return { code, name: texts.name ?? name, origin, ...shown, indicators: indicators.map((indicator) => translateIndicator(indicator, own)) }
}

function translateIndicator(
  { id, code, evidence, typicalLead, sdg1072, gcm, ...source }: StoredDimension['subdomains'][number]['indicators'][number],
  own: Own,
): IndicatorTexts {
  const { texts, ...shown } = own('indicator', code)
  return {
    id,
    code,
    question: texts.question ?? source.question,
    guidance: texts.guidance ?? source.guidance,
    levels: {
      inPlace: texts['levels.inPlace'] ?? source.levels.inPlace,
      partly: texts['levels.partly'] ?? source.levels.partly,
      notInPlace: texts['levels.notInPlace'] ?? source.levels.notInPlace,
    },
    evidence,
    typicalLead,
    sdg1072: sdg1072 ?? null,
    gcm,
    ...shown,
  }
}
