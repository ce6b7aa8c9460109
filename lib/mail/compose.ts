import { createTranslator } from 'next-intl'
import { formatsOf } from '@/lib/i18n/formats'
import { directionOf, defaultLocale, isLocale } from '@/lib/i18n/locales'
import { loadMessages } from '@/lib/i18n/messages'
import type english from '@/lib/i18n/messages/en/mail.json'
import type { Mail } from './send'

/** A line of a mail: words, a heading, one large code to be typed, a button that leads somewhere, links in a row, or a point with its links. */
export type Line = string | { heading: string } | { code: string } | Link | { point?: string; links: Link[] } | { small: string; link?: Link }
export type Link = { link: string; label: string }

/** The words of mails in a person's language. */
export async function mailWords(language: string) {
  const locale = isLocale(language) ? language : defaultLocale
  const messages = (await loadMessages(locale)).mail as unknown as typeof english
  return { locale, t: createTranslator({ locale, messages, formats: formatsOf(locale) }) }
}
export type MailWords = Awaited<ReturnType<typeof mailWords>>

/** One mail as text and as plain HTML, from the same lines. */
export function composeMail({ locale, subject, lines, foot }: { locale: string; subject: string; lines: Line[]; foot: string }): Mail {
  const text = [...lines.map(asText), '--', foot].join('\n\n')
  const html = `<!doctype html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(subject)}</title></head>
<body style="margin:0;padding:16px;background:#f2f5f3">
<div style="${look.sheet}">
${lines.map(asHtml).join('\n')}
</div>
<p style="${look.foot}">${escape(foot)}</p></body></html>`
  return { subject, text, html }
}

function asText(line: Line): string {
  if (typeof line === 'string') return line
  if ('heading' in line) return `${line.heading}\n${'='.repeat(line.heading.length)}`
  if ('code' in line) return line.code
  if ('links' in line) return [...(line.point ? [`* ${line.point}`] : []), ...line.links.map(({ link, label }) => `  ${label}: ${link}`)].join('\n')
  if ('small' in line) return [line.small, ...(line.link ? [line.link.link.replace(/^mailto:/, '')] : [])].join('\n')
  return `${line.label}:\n${line.link}`
}

function asHtml(line: Line): string {
  if (typeof line === 'string') return `<p style="${look.text}">${escape(line)}</p>`
  if ('heading' in line) return `<h2 style="${look.heading}">${escape(line.heading)}</h2>`
  if ('code' in line) return `<p dir="ltr" style="${look.code}"><strong>${escape(line.code)}</strong></p>`
  if ('links' in line) {
    const links = `<p style="margin:0">${line.links.map(pill).join(' ')}</p>`
    return line.point ? `<div style="${look.point}"><p style="margin:0">${escape(line.point)}</p>${links}</div>` : links
  }
  if ('small' in line) return `<p style="${look.small}">${escape(line.small)}${line.link ? ` <a style="color:#0e5148" href="${escape(line.link.link)}">${escape(line.link.label)}</a>` : ''}</p>`
  return `<p style="margin:20px 0"><a style="${look.button}" href="${escape(line.link)}">${escape(line.label)}</a></p>`
}

const pill = ({ link, label }: Link) => `<a style="${look.pill}" href="${escape(link)}"><bdi>${escape(label)}</bdi></a>`

/** Mail programs know no style sheets of ours: the tokens of the workspace (app/styles/tokens.css) stand at each element. */
const face = "font-family:'Source Sans 3',Vazirmatn,system-ui,-apple-system,'Segoe UI',Tahoma,sans-serif"
const look = {
  sheet: `${face};font-size:17px;line-height:1.55;color:#17242b;background:#ffffff;max-width:592px;margin:0 auto;padding:8px 24px;border:1px solid #d0d9d5;border-top:4px solid #0e5148;border-radius:4px`,
  text: 'margin:16px 0',
  heading: 'margin:24px 0 8px;font-size:21px;line-height:1.25;color:#0a3731',
  code: 'margin:16px 0;font-size:28px;letter-spacing:4px',
  point: 'margin:0;padding:12px 0;border-top:1px solid #d0d9d5',
  pill: 'display:inline-block;padding:8px 12px;margin:6px 0 2px;border:1px solid #0e5148;border-radius:4px;color:#0e5148;text-decoration:none;font-weight:700;white-space:nowrap',
  button: 'display:inline-block;padding:10px 18px;border-radius:4px;background:#0e5148;color:#ffffff;text-decoration:none;font-weight:700',
  small: 'margin:12px 0;font-size:15px;color:#475660',
  foot: `${face};font-size:14px;line-height:1.5;color:#475660;max-width:640px;margin:16px auto`,
}

const escape = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
