/** The records without a code of their own (a catalogue, a list) stand under `-`. */
export const addressOf = (locale: string, { collection, record, code }: { collection: string; record: string; code: string }) =>
  `/translations/${locale}/${collection}/${record}/${code || '-'}`

export const codeIn = (segment: string) => (segment === '-' ? '' : decodeURIComponent(segment))
