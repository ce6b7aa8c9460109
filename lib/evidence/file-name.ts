import type { FileFormat } from '@/lib/db/generated/enums'
import { formats } from './formats'

const longest = 120

/** Controls, marks that turn the direction of writing, invisible joiners that hide in names, and half characters. */
const hidden = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/gu
/** What a file system, a shell or a header would read as more than a character. */
const special = /[<>:"|?*%;`$&#{}]/g

/**
 * A name as it is kept, shown and given back: no path, no control or bidi character, at most 120 characters, and the ending of
 * what the file was found to be. A name that claims another ending keeps it as part of the name: `law.html` becomes `law.html.pdf`.
 */
export function safeName(given: string, format: FileFormat): string {
  const base = given.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  const plain = base.replace(hidden, '').replace(special, '-').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '')
  const { endings } = formats[format]
  const ending = endings.find((each) => plain.toLowerCase().endsWith(`.${each}`))
  const stem = (ending ? plain.slice(0, -ending.length - 1) : plain).replace(/[.\s]+$/, '')
  return `${shortened(reserved(stem) ? `_${stem}` : stem) || 'file'}.${ending ?? endings[0]}`
}

/** Names that Windows keeps for devices. */
const reserved = (stem: string) => /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(stem)

/** By characters and not by halves of them. */
const shortened = (stem: string) => Array.from(stem).slice(0, longest).join('').trim()
