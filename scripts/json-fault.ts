type Expecting = 'value' | 'value or ]' | 'name' | 'name or }' | ':' | ', or ]' | ', or }' | 'end'

const space = /[ \t\n\r]*/y
const token = /"(?:[^"\\\p{Cc}]|[\u007f-\u009f]|\\(?:["\\/bfnrt]|u[\dA-Fa-f]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[[\]{},:]/uy

/**
 * Where a text stops being JSON, and what was expected there: the engine's own messages name no place in short texts.
 * Null when the text is JSON. Lines and columns from 1.
 */
export function findJsonFault(text: string): { line: number; column: number; expected: string } | null {
  const open: ('[' | '{')[] = []
  let expecting: Expecting = 'value'
  let at = 0
  const after = (): Expecting => (open.length === 0 ? 'end' : open.at(-1) === '[' ? ', or ]' : ', or }')
  for (;;) {
    space.lastIndex = at
    at += space.exec(text)?.[0].length ?? 0
    if (at >= text.length && expecting === 'end') return null
    token.lastIndex = at
    const found = token.exec(text)?.[0] ?? ''
    const next = step(found, expecting)
    if (next === null) return { ...placeOf(text, at), expected: wording[expecting] }
    if (found === '[' || found === '{') open.push(found)
    if (found === ']' || found === '}') open.pop()
    expecting = next === 'after' ? after() : next
    at += found.length
  }
}

/** What may follow a token, or null when it may not stand here. */
function step(found: string, expecting: Expecting): Expecting | 'after' | null {
  const isName = found.startsWith('"')
  if (expecting === 'value' || expecting === 'value or ]') {
    if (found === '[') return 'value or ]'
    if (found === '{') return 'name or }'
    if (found === ']') return expecting === 'value or ]' ? 'after' : null
    return found !== '' && !/^[}\]:,]/.test(found) ? 'after' : null
  }
  if (expecting === 'name' || expecting === 'name or }') return isName ? ':' : found === '}' && expecting === 'name or }' ? 'after' : null
  if (expecting === ':') return found === ':' ? 'value' : null
  if (expecting === ', or ]') return found === ',' ? 'value' : found === ']' ? 'after' : null
  if (expecting === ', or }') return found === ',' ? 'name' : found === '}' ? 'after' : null
  return null
}

const wording: Record<Expecting, string> = {
  value: 'a value',
  'value or ]': 'a value or ]',
  name: 'the name of a field in double quotes',
  'name or }': 'the name of a field in double quotes, or }',
  ':': '":"',
  ', or ]': '"," or "]"',
  ', or }': '"," or "}"',
  end: 'nothing more',
}

function placeOf(text: string, at: number) {
  const before = text.slice(0, at).split(/\r\n|\n|\r/)
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}
