import { strFromU8, unzipSync } from 'fflate'
import { Parser } from 'htmlparser2'
import type { Presence } from '@/lib/db/generated/enums'
import { ExpectedError } from '@/lib/errors'
import { indicatorCode } from '@/lib/framework/codes'
import { formChoices, formMarks, formTexts, formVersion } from './content'
import { type Cell, readTables } from './read-document'

/** What an institution wrote for one indicator. Null as presence: more than one choice is marked. */
export type FormEntry = { code: string; version: number; presence: Presence | null; explanation: string; reason: string }
export type ReadForm = { assessmentId: string; institutionId: string; frameworkId: string; entries: FormEntry[] }

/** Beyond this a part of a file is no questionnaire; nothing larger is unpacked. */
const largestPart = 20 * 1024 * 1024
const parts = { text: 'word/document.xml', marks: 'docProps/custom.xml' }

/**
 * Reads a form that came back. Nothing of it is stored.
 * @throws ExpectedError `invalid` with a fault of the field `file`: `notWord`, `foreign` (a Word file that is no form of ours),
 * `oldForm`, or `damaged`, with the codes of the indicators concerned as `where`
 */
export function readForm(bytes: Uint8Array): ReadForm {
  const { text, marks } = unpack(bytes)
  const properties = readProperties(marks)
  const version = properties.get(formMarks.version)
  const [assessmentId, institutionId, frameworkId] = [formMarks.assessment, formMarks.institution, formMarks.framework].map((name) => properties.get(name))
  if (!version || !assessmentId || !institutionId || !frameworkId) throw fault('foreign')
  if (version !== String(formVersion)) throw fault('oldForm')
  const handed = new Map((properties.get(formMarks.contributions) ?? '').split(' ').map((each) => [each.split(':')[0] ?? '', Number(each.split(':')[1])]))
  const tables = readTables(text)
  if (!tables) throw fault('damaged')
  const entries = tables.flatMap((table) => entryOf(table, handed) ?? [])
  const found = new Set(entries.map(({ code }) => code))
  const lost = [...handed.keys()].filter((code) => !found.has(code))
  const doubled = entries.map(({ code }) => code).filter((code, index, all) => all.indexOf(code) !== index)
  if (lost.length + doubled.length > 0 || entries.length === 0) throw fault('damaged', [...lost, ...doubled])
  return { assessmentId, institutionId, frameworkId, entries }
}

/** The table of one indicator; null for a table that the writer added. */
function entryOf(table: Cell[][], handed: ReadonlyMap<string, number>): FormEntry | null {
  const code = table[0]?.[0]?.text ?? ''
  if (!indicatorCode.test(code)) return null
  const version = handed.get(code)
  if (version === undefined) throw fault('foreign', [code])
  const rows = table.slice(1)
  if (rows.length !== formChoices.length + formTexts.length || rows.some((cells) => cells.length !== 2)) throw fault('damaged', [code])
  const chosen = formChoices.filter((_, index) => isMarked(rows[index]?.[0]))
  const [reason = '', explanation = '', sources = ''] = formTexts.map((_, index) => rows[formChoices.length + index]?.[1]?.text ?? '')
  const withSources = sources === '' ? explanation : `${explanation}${explanation === '' ? '' : '\n\n'}${sources}`
  return { code, version, presence: chosen.length > 1 ? null : (chosen[0] ?? 'notAssessed'), explanation: withSources, reason }
}

/** A box that is ticked on screen, or a mark that was typed in its place. */
const isMarked = (cell: Cell | undefined) => cell !== undefined && (cell.isTicked || /^[\s☐]*[xX×✓✔☑☒]/u.test(cell.text))

function unpack(bytes: Uint8Array) {
  try {
    const files = unzipSync(bytes, { filter: ({ name, originalSize }) => Object.values(parts).includes(name) && originalSize <= largestPart })
    const text = files[parts.text]
    if (!text) throw fault('notWord')
    const marks = files[parts.marks]
    if (!marks) throw fault('foreign')
    return { text: strFromU8(text), marks: strFromU8(marks) }
  } catch (error) {
    throw error instanceof ExpectedError ? error : fault('notWord') // the unpacker's own complaints say no more
  }
}

function readProperties(xml: string) {
  const properties = new Map<string, string>()
  let name = ''
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => {
        if (tag === 'property') name = attributes.name ?? ''
      },
      ontext: (text) => void (name && properties.set(name, `${properties.get(name) ?? ''}${text.trim()}`)),
      onclosetag: (tag) => {
        if (tag === 'property') name = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(xml)
  return properties
}

const fault = (what: string, where: string[] = []) => new ExpectedError('invalid', { fields: { file: [what], ...(where.length > 0 && { where }) } })
