import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** How a text box comes under the rule: saved as it is typed, or kept in the browser until its act succeeded. */
const rule = /\b(useEdits|useDraftForm|useDrafts|DraftField|useKeptForm|EditState)\b|outbox\.(change|compose)\(/

/**
 * Boxes without it, each with its reason; `docs/decisions/2026-11-22-one-rule-for-text-boxes.md` tells more. What is typed into them
 * stays in the box when the act fails, with the line down or the session ended as well.
 */
const exempt: Record<string, string> = {
  'components/translations/text-pair.tsx': 'a part of correction-form.tsx, which keeps it',
  'components/territories/language-fields.tsx': 'a part of names-form.tsx, which keeps it; new places are a name in one line',
  'components/territories/locality-form.tsx': 'a name in one line, sent at once',
  'components/edits/stranded-texts.tsx': 'read only: a text that could not be saved',
  'components/auth/code-form.tsx': 'a code that is used once must not be kept',
  'components/session/sign-in-again.tsx': 'a code that is used once must not be kept',
  'components/people/person-fields.tsx': 'a name and an address, personal data that must not stay in a browser',
  'components/people/office-form.tsx': 'an address in one line',
  'components/people/appoint-form.tsx': 'the name of an institution in one line',
  'components/people/hand-form.tsx': 'a name and an address, personal data that must not stay in a browser',
  'components/people/institution-form.tsx': 'the name of an institution in one line',
  'components/sources/source-field.tsx': 'a part of source-form.tsx, which keeps it',
  'components/citing/source-combobox.tsx': 'a search while typing',
  'components/assessments/date-fields.tsx': 'dates',
}

const others = ['radio', 'checkbox', 'hidden', 'file', 'date', 'number', 'search', 'email', 'submit']

/** Whether a file draws a box for text. */
const hasTextBox = (source: string) =>
  [...source.matchAll(/<(textarea|input)\b([^]*?)\/?>/g)].some(([, tag, attributes = '']) => tag === 'textarea' || !others.includes(/type="(\w+)"/.exec(attributes)?.[1] ?? 'text'))

const under = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => `${folder}/${file}`)
const files = [...under('components'), ...under('app')].map((file) => ({ file, source: readFileSync(file, 'utf8') }))
const boxes = files.filter(({ source }) => hasTextBox(source))

it('has a state beside every text box, or a reason why not', () => {
  const outside = boxes.filter(({ file, source }) => !rule.test(source) && !(file in exempt)).map(({ file }) => file)
  expect(outside).toEqual([])
})

it('excuses no file that draws no box', () => {
  const drawn = new Set(boxes.map(({ file }) => file))
  expect(Object.keys(exempt).filter((file) => !drawn.has(file))).toEqual([])
})

it('would find a box that somebody adds', () => {
  expect(hasTextBox('<textarea className="input" />')).toBe(true)
  expect(hasTextBox('<input {...control} className="input" />')).toBe(true)
  expect(hasTextBox('<input type="radio" value="x" />')).toBe(false)
})
