import { createTranslator } from 'next-intl'
import { formatsOf } from '@/lib/i18n/formats'
import { directionOf, defaultLocale, isLocale } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import type english from '@/lib/i18n/messages/en/mail.json'
import type { Mail } from './send'

/** A line of a mail: words, one large code to be typed, or a button that leads somewhere. */
export type Line = string | { code: string } | { link: string; label: string }

/** The words of mails in a person's language. */
export async function mailWords(language: string) {
  const locale = isLocale(language) ? language : defaultLocale
  const messages = (await loadMessages(locale)).mail as unknown as typeof english
  return { locale, t: createTranslator({ locale, messages, formats: formatsOf(locale) }) }
}

/** One mail as text and as plain HTML, from the same lines. */
export function composeMail({ locale, subject, lines, foot }: { locale: string; subject: string; lines: Line[]; foot: string }): Mail {
  const text = [...lines.map(asText), '--', foot].join('\n\n')
  const html = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><title>${escape(subject)}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;color:#1d2433;max-width:36em">
${lines.map(asHtml).join('\n')}
<hr><p style="font-size:13px;color:#525b6b">${escape(foot)}</p></body></html>`
  return { subject, text, html }
}

const asText = (line: Line) => (typeof line === 'string' ? line : 'code' in line ? line.code : `${line.label}:\n${line.link}`)

const asHtml = (line: Line) => {
  if (typeof line === 'string') return `<p>${escape(line)}</p>`
  if ('code' in line) return `<p dir="ltr" style="font-size:28px;letter-spacing:4px"><strong>${escape(line.code)}</strong></p>`
  return `<p><a href="${escape(line.link)}">${escape(line.label)}</a></p>`
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
