import { Option, type Command } from 'commander'
import { readAssessmentFile } from '@/lib/assessments/file/queries'
import type { Prisma } from '@/lib/db/generated/client'
import type { ProfileDocument } from '@/lib/profiles/document'
import type { Replaced } from '@/lib/profiles/printable'
import { readProfileDocument } from '@/lib/profiles/queries'
import { PlainProblem } from '../problem'
import { writeWholeFile } from '../whole-file'
import { asOwner } from './as-owner'

/** The formats of the profile, which hold no answer. Each loads its own renderer: the other commands need none. */
const profileFormats = {
  html: async (document: ProfileDocument) => (await import('@/lib/profiles/html')).renderHtml(document),
  pdf: async (document: ProfileDocument) => {
    const { renderPdf } = await import('@/lib/profiles/pdf')
    const { pdf, replaced } = await renderPdf(document, { creationTime: new Date() })
    warn(replaced)
    return pdf
  },
  docx: async (document: ProfileDocument) => (await import('@/lib/profiles/docx')).renderDocx(document),
  json: async (document: ProfileDocument) => (await import('@/lib/profiles/json')).renderJson(document),
}
type ProfileFormat = keyof typeof profileFormats
interface Choice {
  format: ProfileFormat | 'assessment'
  out: string
}

export function register(program: Command) {
  program
    .command('export')
    .argument('<assessment>', 'its code, such as TLS-2019')
    .addOption(
      new Option('--format <format>', 'html, pdf, docx, json: the profile, without answers; assessment: the private file with all answers')
        .choices([...Object.keys(profileFormats), 'assessment'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <file>', 'the file to write; it is written whole or not at all')
    .description('write the profile of an assessment, or the assessment itself, to a file')
    .action(run)
}

async function run(code: string, { format, out }: Choice) {
  if (format === 'assessment') {
    const file = await asOwner((owner) => read(owner, code, readAssessmentFile))
    writeWholeFile(out, `${JSON.stringify(file, null, 2)}\n`, 'private')
    console.log(`Wrote ${out}. It holds the answers of ${code}: keep it private.`)
    return
  }
  const document = await asOwner((owner) => read(owner, code, readProfileDocument))
  writeWholeFile(out, await profileFormats[format](document))
  console.log(`Wrote ${out}.`)
}

async function read<T>(owner: Prisma.TransactionClient, code: string, what: (tx: Prisma.TransactionClient, id: string) => Promise<T | null>): Promise<T> {
  const assessment = await owner.assessment.findUnique({ where: { code }, select: { id: true } })
  if (!assessment) {
    const codes = (await owner.assessment.findMany({ select: { code: true }, orderBy: { code: 'asc' } })).map((row) => row.code)
    throw new PlainProblem(`There is no assessment ${code}. ${codes.length > 0 ? `There is: ${codes.join(', ')}.` : 'There is none yet.'}`)
  }
  const found = await what(owner, assessment.id)
  if (!found) throw new PlainProblem(`${code} is of a group of countries: an assessment file, version 1, has no form for it.`)
  return found
}

/** Each character that no font could draw, with how often it stood there. */
function warn(replaced: Replaced[]) {
  const counts = new Map<string, number>()
  for (const { code } of replaced) counts.set(code, (counts.get(code) ?? 0) + 1)
  for (const [code, times] of counts) console.error(`Warning: no font can draw the character ${code}; the PDF shows [${code}] in its place (${times} times).`)
}
