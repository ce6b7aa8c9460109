import { getMessages } from 'next-intl/server'

type Words = { [key: string]: string | Words }

/**
 * Words without arguments for a form that runs in the browser: one part of a namespace as it stands, such as
 * `assessments.new`. The messages of the page stay on the server.
 */
export async function wordsFor<K extends string>(path: string, keys: readonly K[]): Promise<Record<K, string>> {
  const part = at((await getMessages()) as Words, path)
  return Object.fromEntries(keys.map((key) => [key, String(part[key] ?? key)])) as Record<K, string>
}

/** What can go wrong with a form: the messages of its own fields and those of every act. */
export async function errorWords(...paths: string[]): Promise<Record<string, string>> {
  const messages = (await getMessages()) as Words
  return Object.assign({}, at(messages, 'errors'), ...paths.map((path) => at(messages, path))) as Record<string, string>
}

const at = (messages: Words, path: string): Words =>
  path.split('.').reduce<Words>((part, key) => (typeof part[key] === 'object' ? part[key] : {}), messages)
