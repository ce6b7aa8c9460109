import { levelTexts, pairs, provenanceTexts, record, type TextRecord } from './records'
import type { TranslationFile } from './translation-file'

/** A translated record, with the place in the file where it stands. */
export type TranslatedRecord = TextRecord & { path: (string | number)[] }

/** The texts of a translation file, as the same records that the sources have. Records without any text are left out. */
export function recordsOfTranslation(file: TranslationFile): TranslatedRecord[] {
  const { framework = {}, sdg1072 = {}, process = {} } = file
  const labels = (part: TextRecord['part'], name: string, map: Record<string, string> | undefined, path: string[], key = 'label') =>
    pairs(map).map(([code, text]) => ({ ...record(part, name, code, [[key, text]]), path: [...path, code] }))
  const all: TranslatedRecord[] = [
    {
      ...record('framework', 'framework', '', [['title', framework.title], ['edition', framework.edition], ...provenanceTexts(framework.provenance)]),
      path: ['framework'],
    },
    ...pairs(framework.dimensions).map(([code, { name, shortName, description }]) => ({
      ...record('framework', 'dimension', code, [['name', name], ['shortName', shortName], ['description', description]]),
      path: ['framework', 'dimensions', code],
    })),
    ...labels('framework', 'subdomain', framework.subdomains, ['framework', 'subdomains'], 'name'),
    ...pairs(framework.indicators).map(([code, texts]) => ({
      ...record('framework', 'indicator', code, [['question', texts.question], ['guidance', texts.guidance], ...levelTexts(texts.levels)]),
      path: ['framework', 'indicators', code],
    })),
    ...pairs(framework.evidenceKinds).map(([code, { label, description }]) => ({
      ...record('framework', 'evidenceKind', code, [['label', label], ['description', description]]),
      path: ['framework', 'evidenceKinds', code],
    })),
    ...labels('framework', 'leadMinistry', framework.leadMinistries, ['framework', 'leadMinistries']),
    ...labels('framework', 'presence', framework.presences, ['framework', 'presences']),
    ...labels('framework', 'subdomainOrigin', framework.subdomainOrigins, ['framework', 'subdomainOrigins']),
    {
      ...record('conventions', 'list', '', [['title', file.conventionsInfo?.title], ['note', file.conventionsInfo?.note]]),
      path: ['conventionsInfo'],
    },
    ...pairs(file.conventions).map(([code, { title, shortName }]) => ({
      ...record('conventions', 'convention', code, [['title', title], ['shortName', shortName]]),
      path: ['conventions', code],
    })),
    ...labels('conventions', 'depositary', file.conventionsInfo?.depositaries, ['conventionsInfo', 'depositaries']),
    {
      ...record('sdg1072', 'list', '', [
        ['title', sdg1072.title],
        ['custodians', sdg1072.custodians],
        ['source', sdg1072.source],
        ['note', sdg1072.note],
      ]),
      path: ['sdg1072'],
    },
    ...pairs(sdg1072.domains).map(([code, name]) => ({
      ...record('sdg1072', 'domain', code, [['name', name], ['description', sdg1072.domainDescriptions?.[code]]]),
      path: ['sdg1072', 'domains', code],
    })),
    ...labels('sdg1072', 'subcategory', sdg1072.subcategories, ['sdg1072', 'subcategories']),
    { ...record('gcm', 'list', '', [['title', file.gcmInfo?.title], ['source', file.gcmInfo?.source]]), path: ['gcmInfo'] },
    ...labels('gcm', 'objective', file.gcmObjectives, ['gcmObjectives'], 'title'),
    { ...record('process', 'list', '', [['title', process.title], ['source', process.source]]), path: ['process'] },
    ...pairs(process.steps).map(([code, step]) => ({
      ...record('process', 'step', code, [
        ['name', step.name],
        ['purpose', step.purpose],
        ['actors', step.actors],
        ['activities', step.activities],
        ['outputs', step.outputs],
      ]),
      path: ['process', 'steps', code],
    })),
  ]
  return all.filter(({ texts }) => Object.keys(texts).length > 0)
}
