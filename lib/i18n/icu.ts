/**
 * The arguments and tags of a message, such as `count:plural` or `<strong>`, sorted: what a translation must share with
 * its source. Words inside the branches of a choice are read too, its names (`one`, `other`) are not.
 * @throws Error where a brace is not closed
 */
export function argumentsOf(message: string): string[] {
  const found = new Set<string>()
  readText(message, 0, false, found)
  return [...found].sort()
}

/** Reads words up to the brace that closes them (`nested`) or to the end; returns where it stopped. */
function readText(message: string, start: number, nested: boolean, found: Set<string>): number {
  let at = start
  while (at < message.length) {
    const tag = /^<([a-z]\w*)>/i.exec(message.slice(at))
    if (tag) found.add(`<${tag[1]}>`)
    if (message[at] === '}' && nested) return at
    at = message[at] === '{' ? readArgument(message, at, found) : at + 1
  }
  if (nested) throw new Error(`a brace is not closed: ${message}`)
  return at
}

/** Reads `{name}`, `{name, number, plain}` or `{name, plural, one {…} other {…}}`; returns the place after it. */
function readArgument(message: string, start: number, found: Set<string>): number {
  const head = /^\{\s*(\w+)\s*(?:,\s*(\w+)\s*)?/.exec(message.slice(start))
  if (!head) throw new Error(`not an argument at ${start}: ${message}`)
  const [all, name, kind = 'words'] = head
  found.add(`${name}:${kind}`)
  let at = start + all.length
  while (message[at] !== '}') {
    if (at >= message.length) throw new Error(`a brace is not closed: ${message}`)
    at = message[at] === '{' ? readText(message, at + 1, true, found) + 1 : at + 1
  }
  return at + 1
}
