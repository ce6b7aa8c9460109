import { z } from 'zod'

/** One fault of a file: where it is, what stands there, and what should. */
export interface Problem {
  /** As a JSON path from the file's root: `dimensions[0].subdomains[2].code`; `(file)` for the whole. */
  path: string
  found: string
  expected: string
}

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: Problem[] }

type Path = readonly PropertyKey[]

/** `['dimensions', 0, 'a b']` as `dimensions[0]["a b"]`; the root is `(file)`. */
export const formatPath = (path: Path) =>
  path.reduce<string>((before, key) => {
    if (typeof key === 'number') return `${before}[${key}]`
    const name = String(key)
    if (!/^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name)) return `${before}[${JSON.stringify(name)}]`
    return before ? `${before}.${name}` : name
  }, '') || '(file)'

/** What stands in the file, short enough for one line. */
function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return JSON.stringify(value.length > 80 ? `${value.slice(0, 80)}…` : value)
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`
  if (value !== null && typeof value === 'object') return 'an object'
  return String(value)
}

export const problemAt = (path: Path, found: unknown, expected: string): Problem => ({
  path: formatPath(path),
  found: describeFound(found),
  expected,
})

/** One line per problem: `path: found …, expected …`. */
export const formatProblem = ({ path, found, expected }: Problem) => `${path}: found ${found}, expected ${expected}`

/**
 * Parses a file's content and lists every fault. Where a schema names its own `error`, that message says what is expected
 * ("a code such as MR-03"); everywhere else the expectation is worded here.
 */
export function check<S extends z.ZodType>(schema: S, input: unknown): Checked<z.output<S>> {
  const parsed = schema.safeParse(input, { error: expectation })
  if (parsed.success) return { ok: true, value: parsed.data }
  return { ok: false, problems: parsed.error.issues.flatMap((issue) => problemsOf(issue, input, [])) }
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown, above: Path): Problem[] {
  const path = [...above, ...issue.path]
  const found = valueAt(root, path)
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => problemAt([...path, key], valueAt(found, [key]), 'no field of this name'))
  if (issue.code === 'invalid_union') {
    const closest = [...issue.errors].sort((one, other) => depth(other) - depth(one) || one.length - other.length)[0]
    if (closest && depth(closest) > 0) return closest.flatMap((inner) => problemsOf(inner, root, path))
  }
  if (issue.code === 'invalid_key') return [problemAt(path, path.at(-1), `a name that is allowed here: ${issue.issues[0]?.message ?? ''}`)]
  return [problemAt(path, found, issue.message)]
}

/** How far into the value a form of a union agreed before it failed. */
const depth = (issues: z.core.$ZodIssue[]) => Math.max(0, ...issues.map((issue) => issue.path.length))

/** What is at a path of parsed JSON; undefined where the path ends early. Reads own properties only. */
export const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    root,
  )

const kindNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  record: 'an object',
  null: 'null',
  undefined: 'nothing',
}

const expectation: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return kindNames[issue.expected] ?? issue.expected
    case 'invalid_value':
      return issue.values.length === 1 ? describeFound(issue.values[0]) : `one of ${issue.values.join(', ')}`
    case 'too_small':
      return `at least ${issue.minimum}${unit(issue.origin, issue.minimum)}`
    case 'too_big':
      return `at most ${issue.maximum}${unit(issue.origin, issue.maximum)}`
    case 'invalid_format':
      return issue.format === 'regex' ? `a text that matches ${issue.pattern}` : `a valid ${issue.format}`
    case 'invalid_union':
      return 'one of the forms that are allowed here'
    default:
      return undefined
  }
}

const units: Record<string, [one: string, many: string]> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
  object: ['field', 'fields'],
  record: ['field', 'fields'],
}

const unit = (origin: string, count: number | bigint) => {
  const words = units[origin]
  return words ? ` ${words[count === 1 ? 0 : 1]}` : ''
}
