import 'server-only'
import { listReturned } from '@/lib/answers/returned'
import type { PersonTx } from '@/lib/db/as-person'
import { audit } from '@/lib/db/audit'
import { ExpectedError } from '@/lib/errors'
import { readableAnswers, type Resource } from '@/lib/permissions'
import { listOrder, lockOrder, writeOrder } from './ordering'
import { last, placed } from './place'
import type { FindingKey, FindingMove, FindingPlace, FindingStart } from './schema'

/** The assessment a paragraph belongs to, as the policy asks for it. */
export type Owner = NonNullable<Resource['assessment']> & { id: string; locale: string; frameworkId: string }

/**
 * Starts a paragraph at the end of a list: empty, or with the text, the indicator and the citations of an answer that the
 * person may read. The list is the person's choice and is never derived from the answer.
 * @throws ExpectedError `notFound` for an answer that the person may not read, or a dimension the framework does not have
 */
export async function startFinding(tx: PersonTx, owner: Owner, { dimensionCode, kind, answerId }: FindingStart) {
  const list = { assessmentId: owner.id, dimensionCode, kind }
  await requireDimension(tx, owner, dimensionCode)
  const answer = answerId === null ? null : await findReadableAnswer(tx, owner, answerId)
  await lockOrder(tx, owner.id)
  const order = await listOrder(tx, list)
  const { id } = await tx.finding.create({
    data: {
      ...list,
      position: order.length + 1,
      text: answer?.explanation ?? '',
      locale: answer?.locale ?? owner.locale,
      createdById: tx.person.id,
    },
    select: { id: true },
  })
  if (answer) {
    await tx.findingIndicator.createMany({ data: [{ assessmentId: owner.id, findingId: id, indicatorId: answer.indicatorId, position: 1 }] })
    await tx.citation.createMany({ data: answer.citations.map((citation) => ({ ...citation, assessmentId: owner.id, findingId: id })) })
  }
  await audit(tx, 'finding:start', { assessmentId: owner.id, findingId: id, answerId })
  return { id, position: order.length + 1 }
}

/**
 * Puts a paragraph at a place: in its list, in the other one, or in another dimension. Both lists are numbered anew.
 * @returns the place it has now
 * @throws ExpectedError `conflict` when it no longer stands where the person saw it
 */
export async function moveFinding(tx: PersonTx, owner: Owner, { findingId, seen, to }: FindingMove): Promise<FindingPlace> {
  await requireDimension(tx, owner, to.dimensionCode)
  await lockOrder(tx, owner.id)
  const finding = await findPlace(tx, owner.id, findingId)
  if (!finding || finding.removedAt) throw new ExpectedError('notFound')
  const from = { assessmentId: owner.id, dimensionCode: finding.dimensionCode, kind: finding.kind }
  const before = await listOrder(tx, from)
  const position = before.indexOf(findingId) + 1
  if (seen.dimensionCode !== from.dimensionCode || seen.kind !== from.kind || seen.position !== position) {
    throw new ExpectedError('conflict')
  }
  const target = { assessmentId: owner.id, dimensionCode: to.dimensionCode, kind: to.kind }
  const sameList = target.dimensionCode === from.dimensionCode && target.kind === from.kind
  const after = placed(sameList ? before : await listOrder(tx, target), findingId, to.position)
  await writeOrder(tx, target, after)
  if (!sameList) await writeOrder(tx, from, before.filter((id) => id !== findingId))
  const now = { dimensionCode: to.dimensionCode, kind: to.kind, position: after.indexOf(findingId) + 1 }
  await audit(tx, 'finding:move', { assessmentId: owner.id, findingId, from: seen, to: now })
  return now
}

/** Takes a paragraph out of the profile. It is kept with all that belongs to it, and can be brought back. */
export async function removeFinding(tx: PersonTx, owner: Owner, { findingId }: FindingKey) {
  await lockOrder(tx, owner.id)
  const finding = await findPlace(tx, owner.id, findingId)
  if (!finding || finding.removedAt) throw new ExpectedError('notFound')
  const list = { assessmentId: owner.id, dimensionCode: finding.dimensionCode, kind: finding.kind }
  await tx.finding.updateMany({ where: { id: findingId, assessmentId: owner.id }, data: { removedAt: new Date() } })
  await writeOrder(tx, list, await listOrder(tx, list))
  await audit(tx, 'finding:remove', { assessmentId: owner.id, findingId })
}

/** Brings a paragraph back, to the end of the list it was taken from. */
export async function restoreFinding(tx: PersonTx, owner: Owner, { findingId }: FindingKey) {
  await lockOrder(tx, owner.id)
  const finding = await findPlace(tx, owner.id, findingId)
  if (!finding?.removedAt) throw new ExpectedError('notFound')
  const list = { assessmentId: owner.id, dimensionCode: finding.dimensionCode, kind: finding.kind }
  const order = placed(await listOrder(tx, list), findingId, last)
  await tx.finding.updateMany({ where: { id: findingId, assessmentId: owner.id }, data: { removedAt: null } })
  await writeOrder(tx, list, order)
  await audit(tx, 'finding:restore', { assessmentId: owner.id, findingId })
}

const findPlace = (tx: PersonTx, assessmentId: string, id: string) =>
  tx.finding.findFirst({ where: { id, assessmentId }, select: { dimensionCode: true, kind: true, removedAt: true } })

async function requireDimension(tx: PersonTx, owner: Owner, code: string) {
  const count = await tx.dimension.count({ where: { frameworkId: owner.frameworkId, code } })
  if (count === 0) throw new ExpectedError('notFound')
}

async function findReadableAnswer(tx: PersonTx, owner: Owner, id: string) {
  const answer = await tx.answer.findFirst({
    where: { id, assessmentId: owner.id, ...readableAnswers(tx.person, owner) },
    select: {
      explanation: true,
      locale: true,
      indicatorId: true,
      citations: {
        where: { removedAt: null },
        select: { sourceId: true, marker: true, position: true, locator: true, quote: true },
        orderBy: { position: 'asc' },
      },
    },
  })
  return answer ?? (await findReturnedAnswer(tx, owner, id))
}

/** As it was submitted last: what is written in it since is a draft. */
async function findReturnedAnswer(tx: PersonTx, owner: Owner, id: string) {
  const answer = (await listReturned(tx, owner)).find((returned) => returned.id === id)
  if (!answer) throw new ExpectedError('notFound')
  return { ...answer, citations: answer.citations.map(({ id: _, ...citation }, i) => ({ ...citation, position: i + 1 })) }
}
