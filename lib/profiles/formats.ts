/** The forms in which a profile is taken along. `assessment` is the private file with the answers. */
export const formats = ['html', 'pdf', 'docx', 'json', 'assessment'] as const
export type Format = (typeof formats)[number]
export const isFormat = (value: string): value is Format => (formats as readonly string[]).includes(value)

const kinds: Record<Format, { type: string; ending: string }> = {
  html: { type: 'text/html; charset=utf-8', ending: 'html' },
  pdf: { type: 'application/pdf', ending: 'pdf' },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx' },
  json: { type: 'application/json; charset=utf-8', ending: 'json' },
  assessment: { type: 'application/json; charset=utf-8', ending: 'assessment.json' },
}

/** Headers of a download: never kept by a cache, never shown in place, named in ASCII and in the language of the document. */
export function downloadHeaders(format: Format, code: string, title: string): Record<string, string> {
  const { type, ending } = kinds[format]
  const ascii = `MGI-${code.replace(/[^A-Za-z0-9_-]/g, '-')}.${ending}`
  const full = `${title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' –').trim()}.${ending}`
  return {
    'content-type': type,
    'content-disposition': `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(full).replace(/['()*]/g, percent)}`,
    'cache-control': 'private, no-store',
    'x-content-type-options': 'nosniff',
  }
}

const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
