import type { Locale } from './locales'

/**
 * The message files of one language: `messages/<locale>/<namespace>.json`. English is the type that the others must
 * satisfy (a test compares their keys); each namespace is imported here once, for every language.
 */
const namespaces = [
  'common',
  'sources',
  'sourceForm',
  'citing',
  'evidence',
  'history',
  'answers',
  'contributions',
  'handouts',
  'edits',
  'errors',
  'shell',
  'home',
  'about',
  'standing',
  'signIn',
  'mail',
  'assessments',
  'people',
  'administration',
  'account',
  'indicators',
  'territories',
  'translations',
  'findings',
  'profile',
  'conventions',
  'threads',
  'review',
  'session',
  'forms',
  'search',
  'computer',
  'waiting',
] as const

type Messages = Record<string, Record<string, unknown>>

/** All words of the interface in one language. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const entries = namespaces.map(async (namespace) => {
    const file = (await import(`./messages/${locale}/${namespace}.json`)) as { default: Record<string, unknown> }
    return [namespace, file.default] as const
  })
  return Object.fromEntries(await Promise.all(entries))
}
