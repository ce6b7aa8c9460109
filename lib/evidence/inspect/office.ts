import type { Refusal } from '../refusals'
import { type Bytes, latin1 } from './bytes'
import { type Entry, readDirectory } from './zip-directory'

type Told = { format: 'docx' | 'xlsx' | 'odt' | 'ods' } | { refused: Refusal }

/** What a document of 25 MB may hold unpacked: far above real ones, far below a bomb. */
const largestUnpacked = 500 * 1024 * 1024
const largestShare = 300
const smallEntry = 1024 * 1024

/** Word may number its main part; a binary workbook (.bin) is another format. */
const mainParts = { docx: /^word\/document\d*\.xml$/, xlsx: /^xl\/workbook\d*\.xml$/ } as const
const openDocuments = { 'application/vnd.oasis.opendocument.text': 'odt', 'application/vnd.oasis.opendocument.spreadsheet': 'ods' } as const
/** Macros of Word and Excel by their usual places, controls that run code, and the macro libraries and scripts of OpenDocument. */
const macros = /(^|\/)vba(project|data|projectsignature)[^/]*$|^xl\/macrosheets\/|(^|\/)activex\/|^basic\/[^/]+\/(?!(script|dialog)-lb\.xml$)[^/]+$|^scripts\/./i
/** What makes it a program to Java or a telephone as well. */
const programs = /^META-INF\/MANIFEST\.MF$|^classes\.dex$|\.class$/i

/**
 * Tells Word, Excel and OpenDocument files apart by the names in their ZIP directory, and refuses what tricks whoever unpacks
 * them. Packed parts are not unpacked, so a template or picture that lies elsewhere, and sizes that lie, stay unseen here.
 */
export async function inspectOffice(bytes: Bytes): Promise<Told> {
  const entries = await readDirectory(bytes)
  if ('refused' in entries) return entries
  const fault = faultOf(entries)
  if (fault) return { refused: fault }
  const names = entries.map(({ name }) => name)
  const open = await openDocumentOf(bytes, entries)
  const closed = names.includes('[Content_Types].xml') && names.includes('_rels/.rels') ? partsIn(names) : []
  const found = [...(open ? [open] : []), ...closed]
  if (found.length > 1 || (found.length === 1 && names.some((name) => programs.test(name)))) return { refused: 'twoFormats' }
  const [format] = found
  if (!format) return { refused: 'format' }
  if (names.some((name) => macros.test(name)) || (await namesMacros(bytes, entries))) return { refused: 'macros' }
  return { format }
}

const partsIn = (names: string[]) => (['docx', 'xlsx'] as const).filter((format) => names.some((name) => mainParts[format].test(name)))

function faultOf(entries: Entry[]): Refusal | null {
  if (entries.some(({ isEncrypted, name }) => isEncrypted || /^encrypted-?package$/i.test(name))) return 'locked'
  if (entries.some(({ method }) => method !== 0 && method !== 8)) return 'packing'
  if (entries.some(({ name }) => leadsOut(name))) return 'packing'
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return 'packing'
  const unpacked = entries.reduce((sum, { uncompressed }) => sum + uncompressed, 0)
  const isBomb = ({ uncompressed, compressed }: Entry) => uncompressed > smallEntry && uncompressed > compressed * largestShare
  return unpacked > largestUnpacked || entries.some(isBomb) ? 'packing' : null
}

/** A name that would be written outside the folder it is unpacked to, or that hides what it is. */
const leadsOut = (name: string) => name === '' || /^[/~]|^[a-z]:|\\|[\0-\x1f\x7f]|(^|\/)\.\.?(\/|$)|\/\//i.test(name)

/** An OpenDocument file begins with its media type, stored as it is. */
async function openDocumentOf(bytes: Bytes, [first]: Entry[]) {
  if (first?.name !== 'mimetype' || first.method !== 0 || first.compressed > 100) return null
  const header = await bytes.read(0, 30)
  const start = 30 + first.name.length + header[28]! + header[29]! * 256
  const mediaType = latin1(await bytes.read(start, first.compressed))
  return Object.hasOwn(openDocuments, mediaType) ? openDocuments[mediaType as keyof typeof openDocuments] : null
}

/** The list of parts says that there are macros, where it lies there unpacked. */
async function namesMacros(bytes: Bytes, entries: Entry[]) {
  const list = entries.find(({ name }) => name === '[Content_Types].xml')
  if (!list || list.method !== 0 || list.compressed > smallEntry) return false
  return /macroEnabled|vbaProject/i.test(latin1(await bytes.read(list.offset, 30 + list.name.length + 100 + list.compressed)))
}
