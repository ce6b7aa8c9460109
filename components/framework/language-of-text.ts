import { type FrameworkTexts, languageOf, type Shown } from '@/lib/framework/texts'
import { directionOf } from '@/lib/i18n/locales'

/** `lang` and `dir` for a text that stands in the source language on a page of another. */
export function textProps(framework: Pick<FrameworkTexts, 'sourceLocale'>, record: Shown, text: string) {
  const lang = languageOf(framework, record, text)
  return lang ? { lang, dir: directionOf(lang) } : {}
}
