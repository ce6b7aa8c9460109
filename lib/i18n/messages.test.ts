import { readdirSync, readFileSync } from 'node:fs'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { argumentsOf } from './icu'
import { locales, type Locale } from './locales'
import { loadMessages } from './messages'
import { formatsOf } from './formats'

const folder = new URL('./messages/', import.meta.url)
const filesOf = (locale: Locale) => readdirSync(new URL(`${locale}/`, folder)).sort()

/** All messages of one language by their full key, such as `shell.notFound.title`. */
function wordsOf(locale: Locale) {
  const words = new Map<string, string>()
  const collect = (value: unknown, key: string) => {
    if (typeof value === 'string') words.set(key, value)
    else for (const [name, inner] of Object.entries(value as object)) collect(inner, `${key}.${name}`)
  }
  for (const file of filesOf(locale)) {
    collect(JSON.parse(readFileSync(new URL(`${locale}/${file}`, folder), 'utf8')), file.replace('.json', ''))
  }
  return words
}

/** Sentences that say that nothing is ranked; they must name what they deny. */
const denials = new Set(['shell.statement', 'about.isNot.ranking', 'mail.foot', 'indicators.questionnaire.how.note'])

/** Words that would rank countries. Wider nets catch ordinary words: in French a `note` is also a footnote. */
const ranking: Record<Locale, RegExp> = {
  en: /\b(scor(e|es|ed|ing)|rank(s|ed|ing|ings)?|grad(e|es|ed|ing)|league table|best performing)\b/i,
  fr: /\b(scores?|classements?|palmarès)\b|\bclasse(nt)? (les|aucun|un) pays/i,
  es: /\b(puntuación|puntuaciones|puntaje|ranking|clasificación|calificación|calificaciones)\b/i,
  pt: /\b(pontuação|pontuações|ranking|classificação)\b/i,
  ar: /درجات|ترتيب(ا)? (ل)?(ال|لل)بلدان|تصنيف البلدان/,
}

const english = wordsOf('en')

it('belongs to a namespace that is loaded; only the page of last resort carries its own', async () => {
  const loaded = Object.keys(await loadMessages('en')).map((namespace) => `${namespace}.json`)
  expect([...loaded, 'failure.json'].sort()).toEqual(filesOf('en'))
})

describe.each(locales.filter((locale) => locale !== 'en'))('the words in %s', (locale) => {
  const words = wordsOf(locale)

  it('have the same files and keys as the English ones', () => {
    expect(filesOf(locale)).toEqual(filesOf('en'))
    expect([...words.keys()].sort()).toEqual([...english.keys()].sort())
  })

  it('take the same arguments', () => {
    const differing = [...words].filter(([key, text]) => {
      return JSON.stringify(argumentsOf(text)) !== JSON.stringify(argumentsOf(english.get(key) ?? ''))
    })
    expect(differing).toEqual([])
  })
})

describe.each(locales)('every message in %s', (locale) => {
  const words = [...wordsOf(locale)]

  it('says something', () => expect(words.filter(([, text]) => text.trim() === '')).toEqual([]))

  it('ranks nobody', () =>
    expect(words.filter(([key, text]) => ranking[locale].test(text) && !denials.has(key))).toEqual([]))

  it('can be set', async () => {
    const problems: string[] = []
    const messages = await loadMessages(locale)
    const t = createTranslator({ locale, messages, formats: formatsOf(locale), timeZone: 'UTC', onError: ({ message }) => problems.push(message) })
    const registered = words.filter(([key]) => key.slice(0, key.indexOf('.')) in messages)
    for (const [key, text] of registered) void t.rich(key as never, valuesFor(text) as never)
    expect(problems).toEqual([])
  })
})

/** Something to put at each place of a message. */
const valuesFor = (text: string) =>
  Object.fromEntries(
    argumentsOf(text).map((argument) => {
      if (argument.startsWith('<')) return [argument.slice(1, -1), (inner: unknown) => inner]
      const [name, kind] = argument.split(':')
      const value = kind === 'date' || kind === 'time' ? new Date(0) : kind === 'select' || kind === 'words' ? 'x' : 2
      return [name, value]
    }),
  )
