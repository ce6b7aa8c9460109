import type { FileFormat } from '@/lib/db/generated/enums'

/** What may be kept: its media type in answers, and the endings a name may have; the first is given where none of them stands. */
export const formats: Record<FileFormat, { mediaType: string; endings: readonly [string, ...string[]] }> = {
  pdf: { mediaType: 'application/pdf', endings: ['pdf'] },
  docx: { mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', endings: ['docx'] },
  xlsx: { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'] },
  odt: { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'] },
  ods: { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'] },
  png: { mediaType: 'image/png', endings: ['png'] },
  jpeg: { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  txt: { mediaType: 'text/plain; charset=utf-8', endings: ['txt'] },
}

/** For the chooser of the browser: a help for the person, never a check. */
export const acceptedEndings = Object.values(formats)
  .flatMap(({ endings }) => endings)
  .map((ending) => `.${ending}`)
  .join(',')
