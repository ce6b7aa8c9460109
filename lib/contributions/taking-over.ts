import 'server-only'
import { randomUUID } from 'node:crypto'
import type { AssessmentInView } from '@/lib/assessments/queries'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { findRecord } from '@/lib/edits/find-record'
import { announce } from '@/lib/edits/news'
import { writeTexts } from '@/lib/edits/write-texts'
import { ExpectedError } from '@/lib/errors'
import { authorise, can } from '@/lib/permissions'
import { citeSource } from '@/lib/sources/citing'
import { lockContributions } from './lock'
import type { Marks } from './marks'
import type { Opening, TakingOver } from './schema'

/**
 * Copies the citations of a submitted contribution to the agreed answer, each once however often it is asked: one that the
 * answer has already, with the same article and words, stands for it. Returns the answer's mark for each of the contribution's.
 * @throws ExpectedError `wrongState` when the answer is closed; `notFound` for what the person may not read or write
 */
export async function copyCitations(tx: PersonTx, assessment: AssessmentInView, { answerId, contributionId }: Omit<TakingOver, 'assessmentId'>): Promise<Marks> {
  const [found] = await lockContributions(tx, assessment, { id: contributionId })
  if (!found || !can(tx.person, 'contribution:read', { assessment, contribution: found })) throw new ExpectedError('notFound')
  const theirs = await listCitations(tx, { assessmentId: assessment.id, contributionId })
  const ours = await listCitations(tx, { assessmentId: assessment.id, answerId })
  const marks: Marks = {}
  for (const citation of theirs) {
    const { sourceId, locator, quote } = citation
    const known = ours.find((each) => each.sourceId === sourceId && each.locator === locator && each.quote === quote)
    if (known) {
      marks[citation.marker] = known.marker
      continue
    }
    const copy = await citeSource(tx, assessment, { owner: { type: 'answer', id: answerId }, citationId: randomUUID(), sourceId })
    marks[citation.marker] = copy.marker
    await writeInto(tx, copy.id, { locator, quote })
  }
  await audit(tx, 'contribution:takeOver', { assessmentId: assessment.id, contributionId, answerId })
  return marks
}

/** Writes what a copied citation holds as if it were typed, so that the history of the answer shows it. */
async function writeInto(tx: PersonTx, id: string, texts: Record<'locator' | 'quote', string | null>) {
  const record = { type: 'citation' as const, id }
  for (const [field, value] of Object.entries(texts)) {
    const found = value && (await findRecord(tx, record, { lock: true }))
    if (found) await writeTexts(tx, found, { version: 1, editId: randomUUID(), record, field, baseVersion: found.row.version, value }, [value], true)
  }
}

const listCitations = (tx: PersonTx, of: { assessmentId: string; contributionId: string } | { assessmentId: string; answerId: string }) =>
  tx.citation.findMany({ where: { ...of, removedAt: null }, select: { sourceId: true, marker: true, locator: true, quote: true }, orderBy: { position: 'asc' } })

/** Shows IOM's people the contributions to one indicator and how its answer was written before submission, or closes them again. */
export async function openToIom(tx: PersonTx, assessment: AssessmentInView, { answerId, opened }: Omit<Opening, 'assessmentId'>) {
  authorise(tx.person, 'answer:open', { assessment })
  const { count } = await tx.answer.updateMany({ where: { id: answerId, assessmentId: assessment.id }, data: { openedToIom: opened } })
  if (count === 0) throw new ExpectedError('notFound')
  await audit(tx, opened ? 'answer:open' : 'answer:close', { assessmentId: assessment.id, answerId })
  const record = { type: 'answer' as const, id: answerId }
  const { version } = await tx.answer.findFirstOrThrow({ where: { id: answerId, assessmentId: assessment.id }, select: { version: true } })
  await announce(tx, { assessmentId: assessment.id, record, owner: record, field: 'state', version, personId: tx.person.id })
}
