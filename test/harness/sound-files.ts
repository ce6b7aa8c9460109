import { deflateSync } from 'node:zlib'
import { type Part, zip } from './zip'

const latin1 = (text: string) => Buffer.from(text, 'latin1')

/** The smallest files of each kind that their programs open: what an official would send, and what hostile ones are made of. */
export const pdf = ({ inside = '' } = {}) =>
  latin1(
    `%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog/Pages 2 0 R${inside}>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
      `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 1\n0000000000 65535 f \ntrailer<</Root 1 0 R/Size 4>>\nstartxref\n190\n%%EOF\n`,
  )

const chunk = (type: string, data: Buffer) => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  return Buffer.concat([length, latin1(type), data, Buffer.alloc(4)])
}
/** One pixel; `inside` goes into a text chunk before it. */
export const png = ({ inside = '' } = {}) =>
  Buffer.concat([
    latin1('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', latin1('\0\0\0\x01\0\0\0\x01\x08\0\0\0\0')),
    ...(inside ? [chunk('tEXt', latin1(`Comment\0${inside}`))] : []),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    latin1('\0\0\0\0IEND\xaeB`\x82'),
  ])
export const jpeg = () => latin1(`\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01\0\x01\0\0\xff\xda\0\x08${'\x55'.repeat(400)}\xff\xd9`)
export const text = () => Buffer.from('Article 1\nThis law governs the entry and stay of foreigners – «مادة ١».\n')

const relations = (kind: string, target: string) =>
  `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}"/></Relationships>`

const document = '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p/></w:body></w:document>'
export const wordParts = (type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'): Part[] => [
  { name: '[Content_Types].xml', data: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>` },
  { name: '_rels/.rels', data: relations('officeDocument', 'word/document.xml') },
  { name: 'word/document.xml', data: document },
]
export const sheetParts = (): Part[] => [
  { name: '[Content_Types].xml', data: '<Types/>' },
  { name: '_rels/.rels', data: relations('officeDocument', 'xl/workbook.xml') },
  { name: 'xl/workbook.xml', data: '<workbook/>' },
]
export const openParts = (kind: string): Part[] => [
  { name: 'mimetype', data: `application/vnd.oasis.opendocument.${kind}`, stored: true },
  { name: 'content.xml', data: '<office:document-content/>' },
  { name: 'META-INF/manifest.xml', data: '<manifest:manifest/>' },
]
export const docx = (...more: Part[]) => zip([...wordParts(), ...more])
export const xlsx = (...more: Part[]) => zip([...sheetParts(), ...more])
export const odt = (...more: Part[]) => zip([...openParts('text'), ...more])
export const ods = (...more: Part[]) => zip([...openParts('spreadsheet'), ...more])
