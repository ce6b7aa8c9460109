import type { Prisma } from '@/lib/db/generated/client'
import type { DemoPeople } from './people'

type Tx = Prisma.TransactionClient
type Said = { by: 'reviewer' | 'focalPoint'; at: string; text: string; state?: 'open' | 'answered' }

/** A round under review: one answer returned with its reason, one submitted again after a question, one with a note of IOM's. */
export async function giveReview(tx: Tx, assessmentId: string, people: DemoPeople) {
  const find = (indicatorCode: string) => tx.answer.findFirstOrThrow({ where: { assessmentId, indicatorCode } })
  const [returned, answered, noted] = [await find('MR-03'), await find('MR-01'), await find('MR-10')]

  await tx.answer.update({ where: { id: returned.id }, data: { returnGround: 'sourceMissing' } })
  await giveThread(tx, people, { assessmentId, answer: returned, quote: 'Approval is usual.', mustFix: true, ofReturn: true, state: 'open' }, [
    { by: 'reviewer', at: '2026-11-19T08:40:00Z', state: 'open', text: '“Approval is usual” needs a source, or a sentence that says it is practice. Please also say who decides.' },
  ])

  await giveFirstSubmission(tx, people, answered)
  await giveThread(tx, people, { assessmentId, answer: answered, quote: 'Foreign residents', state: 'answered' }, [
    { by: 'reviewer', at: '2026-11-12T09:15:00Z', state: 'open', text: 'Does the order name a permit, or is residence enough?' },
    { by: 'focalPoint', at: '2026-11-20T14:20:00Z', state: 'answered', text: 'It names the residence permit. I have changed the sentence.' },
  ])

  await giveThread(tx, people, { assessmentId, answer: noted, audience: 'iom', state: 'open' }, [
    { by: 'reviewer', at: '2026-11-19T09:05:00Z', state: 'open', text: 'Compare with the paragraph on civil registration of the last round before accepting.' },
  ])
  await tx.participant.updateMany({ where: { assessmentId, personId: people.reviewer }, data: { lookedAt: '2026-11-19T09:05:00Z' } })
}

type Answer = Awaited<ReturnType<Tx['answer']['findFirstOrThrow']>>
type About = { assessmentId: string; answer: Answer; quote?: string; audience?: 'shared' | 'iom'; mustFix?: boolean; ofReturn?: boolean; state: 'open' | 'answered' }

async function giveThread(tx: Tx, people: DemoPeople, { assessmentId, answer, audience = 'shared', ...thread }: About, said: Said[]) {
  const createdAt = said[0]?.at ?? ''
  const { id: threadId } = await tx.thread.create({
    data: { ...thread, assessmentId, answerId: answer.id, audience, recordVersion: answer.version, createdById: people.reviewer, createdByIom: true, createdAt },
    select: { id: true },
  })
  await tx.comment.createMany({
    data: said.map(({ by, at, text, state }) => ({ assessmentId, threadId, authorId: people[by], authorIsIom: by === 'reviewer', text, state: state ?? null, createdAt: at })),
  })
}

/** What the reviewer read the first time, so that there is something to compare with. */
async function giveFirstSubmission(tx: Tx, people: DemoPeople, { id, assessmentId, explanation, presence, reason, locale, version }: Answer) {
  const earlier = explanation.replace('who hold a residence permit ', '')
  const first = { version: version - 1, at: new Date('2026-11-10T08:30:00Z') }
  await tx.submission.create({ data: { ...first, assessmentId, answerId: id, presence, explanation: earlier, reason, locale, citations: [], submittedById: people.focalPoint } })
  await tx.visit.create({ data: { assessmentId, answerId: id, personId: people.reviewer, version: first.version, at: '2026-11-12T09:10:00Z' } })
}
