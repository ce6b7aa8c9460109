import 'server-only'
import type { ProfileDocument } from './document'
import { drawableCharacters } from './drawable'
import { paragraphAt } from './place-in-document'
import { printable } from './printable'

export type ReplacedCharacter = { character: string; code: string; number: string | null }

/** Characters that the printed profile shows as a mark, because no font draws them: each once per paragraph. */
export function listReplaced(document: ProfileDocument): ReplacedCharacter[] {
  const found = printable(document, drawableCharacters()).replaced.map(({ character, code, path }) => ({
    character,
    code,
    number: paragraphAt(document, path),
  }))
  return [...new Map(found.map((each) => [`${each.code} ${each.number}`, each])).values()]
}
