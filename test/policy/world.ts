import { randomUUID } from 'node:crypto'
import { hashToken } from '@/lib/auth/cookies'
import type { PrismaClient } from '@/lib/db/generated/client'
import { giveAssessment, giveFramework, givePerson } from '../harness/owner'

/** Everybody an action is tried as: one person per role of an assessment, and those who take no part in it. */
export const people = ['nobody', 'administrator', 'editor', 'reviewer', 'focalPoint', 'researcher', 'contributor', 'clearingAuthority', 'otherFocalPoint'] as const
export type PersonName = (typeof people)[number]

export type Ids = {
  frameworkId: string
  territoryId: string
  assessmentId: string
  indicatorId: string
  answerId: string
  answerCitationId: string
  sourceId: string
  unusedSourceId: string
  deletedSourceId: string
  evidenceId: string
  findingId: string
  removedFindingId: string
  findingCitationId: string
  footnoteId: string
  removedFootnoteId: string
  removedCitationId: string
  contributorId: string
  institutionId: string
  assignmentId: string
  contributionId: string
  submittedContributionId: string
  personId: string
  submittedAnswerId: string
  threadId: string
  settledThreadId: string
}

export type World = { own: Ids; foreign: Ids; missing: Ids; tokens: Record<PersonName, string | null> }

/** Two assessments with a row of everything; in `own` every role, in `foreign` nobody but another country's focal point. */
export async function makeWorld(owner: PrismaClient): Promise<World> {
  const frameworkId = await giveFramework(owner, 2)
  const persons = {
    administrator: await givePerson(owner, { isAdministrator: true }),
    editor: await givePerson(owner, { isEditor: true }),
    reviewer: await givePerson(owner),
    focalPoint: await givePerson(owner),
    researcher: await givePerson(owner),
    contributor: await givePerson(owner),
    clearingAuthority: await givePerson(owner),
    otherFocalPoint: await givePerson(owner),
  }
  const own = await fill(owner, persons.focalPoint.id, frameworkId)
  for (const role of ['editor', 'reviewer', 'researcher', 'clearingAuthority'] as const)
    await owner.participant.create({ data: { assessmentId: own.assessmentId, personId: persons[role].id, role } })
  await owner.participant.update({ where: { id: own.contributorId }, data: { personId: persons.contributor.id } })
  const foreign = await fill(owner, persons.otherFocalPoint.id, frameworkId)
  const missing = Object.fromEntries(Object.entries(own).map(([name, id]) => [name, name === 'frameworkId' ? id : randomUUID()])) as Ids

  const tokens: Partial<Record<PersonName, string | null>> = { nobody: null }
  for (const [name, { id }] of Object.entries(persons)) {
    const token = randomUUID()
    await owner.session.create({ data: { sessionToken: hashToken(token), userId: id, expires: new Date(Date.now() + 3_600_000) } })
    tokens[name as PersonName] = token
  }
  return { own, foreign, missing, tokens: tokens as World['tokens'] }
}

async function fill(owner: PrismaClient, focalPointId: string, frameworkId: string): Promise<Ids> {
  const { assessment, territory, source, answer } = await giveAssessment(owner, focalPointId, frameworkId)
  const assessmentId = assessment.id
  const indicator = await owner.indicator.findFirstOrThrow({ where: { frameworkId } })
  await owner.answer.update({ where: { id: answer.id }, data: { presence: 'noInformation' } })
  const citation = { assessmentId, sourceId: source.id, position: 1 }
  const finding = { assessmentId, dimensionCode: 'MR', kind: 'wellDeveloped', locale: 'en' } as const
  const kept = await owner.finding.create({ data: { ...finding, position: 1, text: 'A paragraph.' } })
  const removed = await owner.finding.create({ data: { ...finding, position: 2, removedAt: new Date() } })
  await owner.findingIndicator.create({ data: { findingId: kept.id, assessmentId, indicatorId: indicator.id, position: 1 } })
  const footnote = await owner.footnote.create({ data: { assessmentId, findingId: kept.id, marker: '1', position: 1, locale: 'en' } })
  const answerCitation = await owner.citation.create({ data: { ...citation, answerId: answer.id, marker: '1' } })
  const findingCitation = await owner.citation.create({ data: { ...citation, findingId: kept.id, marker: '1' } })
  const gone = { assessmentId, findingId: kept.id, marker: '2', position: 2, removedAt: new Date() }
  const removedFootnote = await owner.footnote.create({ data: { ...gone, locale: 'en' } })
  const removedCitation = await owner.citation.create({ data: { ...gone, sourceId: source.id } })
  const institution = await owner.institution.create({ data: { assessmentId, name: 'Ministry of Education', locale: 'en' } })
  const file = { territoryId: territory.id, id: randomUUID() }
  await owner.evidenceFile.create({ data: { ...file, size: 1, received: 1, format: 'txt', sha256: '0'.repeat(64), startedById: focalPointId } })
  const evidence = await owner.evidence.create({
    data: { id: randomUUID(), territoryId: territory.id, sourceId: source.id, assessmentId, fileId: file.id, name: 'law.txt', addedById: focalPointId },
  })
  const assignment = await owner.assignment.create({
    data: { assessmentId, institutionId: institution.id, indicators: { create: { indicator: { connect: { id: indicator.id } } } } },
  })
  const contribution = { assessmentId, indicatorId: indicator.id, indicatorCode: indicator.code, presence: 'noInformation', locale: 'en' } as const
  const drafted = await owner.contribution.create({ data: { ...contribution, institutionId: institution.id } })
  const other = await owner.institution.create({ data: { assessmentId, name: 'Ministry of Justice', locale: 'en' } })
  const submitted = await owner.contribution.create({ data: { ...contribution, institutionId: other.id, state: 'submitted', submittedAt: new Date() } })
  const contributor = await owner.participant.create({
    data: { assessmentId, personId: (await givePerson(owner)).id, role: 'contributor', institutionId: institution.id },
  })
  const unused = await owner.source.create({ data: { territoryId: territory.id, kind: 'law', title: 'A law that nothing cites' } })
  const deleted = await owner.source.create({ data: { territoryId: territory.id, kind: 'law', title: 'A deleted law', removedAt: new Date() } })
  await owner.notice.create({ data: { assessmentId, recipientId: contributor.personId, kind: 'appointed', failedAt: new Date() } })
  const asked = await giveSubmitted(owner, assessmentId, frameworkId, (await owner.participant.findFirstOrThrow({ where: { assessmentId } })).personId)
  return {
    ...asked,
    frameworkId,
    territoryId: territory.id,
    assessmentId,
    indicatorId: indicator.id,
    answerId: answer.id,
    answerCitationId: answerCitation.id,
    sourceId: source.id,
    unusedSourceId: unused.id,
    deletedSourceId: deleted.id,
    evidenceId: evidence.id,
    findingId: kept.id,
    removedFindingId: removed.id,
    findingCitationId: findingCitation.id,
    footnoteId: footnote.id,
    removedFootnoteId: removedFootnote.id,
    removedCitationId: removedCitation.id,
    contributorId: contributor.id,
    institutionId: institution.id,
    assignmentId: assignment.id,
    contributionId: drafted.id,
    submittedContributionId: submitted.id,
    personId: contributor.personId,
  }
}

/** A submitted answer with two threads of IOM: one open, one settled. */
async function giveSubmitted(owner: PrismaClient, assessmentId: string, frameworkId: string, personId: string) {
  const { id: indicatorId, code } = await owner.indicator.findFirstOrThrow({ where: { frameworkId, code: 'MR-02' } })
  const answer = await owner.answer.create({
    data: { assessmentId, indicatorId, indicatorCode: code, presence: 'noInformation', state: 'submitted', locale: 'en' },
  })
  const thread = { assessmentId, answerId: answer.id, audience: 'shared', recordVersion: 0, createdById: personId, createdByIom: true } as const
  const open = await owner.thread.create({ data: thread })
  const settled = await owner.thread.create({ data: { ...thread, state: 'resolved' } })
  return { submittedAnswerId: answer.id, threadId: open.id, settledThreadId: settled.id }
}
