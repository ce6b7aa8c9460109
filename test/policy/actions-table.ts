import type { Ids, PersonName } from './world'

/**
 * Who may do what by a server action, told a second time and by hand: one line per action. `assessment` lines are also tried
 * on another country's assessment and on one that does not exist, which must answer alike.
 */
export type Line =
  | { on: 'assessment' | 'installation'; may: readonly PersonName[]; input: (ids: Ids) => unknown; done?: string }
  /** for anybody, signed in or not; answers everybody alike */
  | { on: 'sign-in'; input: (ids: Ids) => unknown; done: string }

const editor = ['editor'] as const
const focalPoint = ['focalPoint'] as const
const administrator = ['administrator'] as const
const appointers = ['editor', 'focalPoint'] as const
const writers = ['focalPoint', 'researcher'] as const
const iom = ['editor', 'reviewer'] as const
const readers = [...iom, 'focalPoint'] as const // of paragraphs, and of threads on them
const registerReaders = ['editor', 'reviewer', 'contributor', ...writers] as const
const participants = ['editor', 'reviewer', 'focalPoint', 'researcher', 'contributor', 'clearingAuthority'] as const

const names = { en: 'Name', fr: '', es: '', pt: '', ar: '' }
const source = {
  ...{ title: 'Law No. 1', locale: 'en', translatedTitle: '', translatedLocale: '', otherNames: '', kind: 'law', reference: '', issuer: '', year: '2019' },
  ...{ adoptedOn: '', inForceOn: '', endedOn: '', status: '', link: '', level: 'public' },
}
const noDates = { referenceDate: '', answersDueOn: '', submitDueOn: '', consultationOn: '', consultationEndOn: '' }
const place = { dimensionCode: 'MR', kind: 'wellDeveloped', position: 1 }

const onFinding = ({ assessmentId, findingId }: Ids) => ({ assessmentId, findingId })
const onAnswer = ({ assessmentId, answerId }: Ids) => ({ assessmentId, answerId })
const onSubmitted = ({ assessmentId, submittedAnswerId }: Ids) => ({ assessmentId, answerId: submittedAnswerId })
const contributor = ['contributor'] as const
const onDraft = ({ assessmentId, contributionId }: Ids) => ({ assessmentId, contributionId, version: 0 })
const onContribution = ({ assessmentId, submittedContributionId }: Ids) => ({ assessmentId, contributionId: submittedContributionId, version: 0 })
const inAssessment = (may: readonly PersonName[], input: (ids: Ids) => unknown, done?: string): Line => ({ on: 'assessment', may, input, ...(done ? { done } : {}) })
const inInstallation = (may: readonly PersonName[], input: (ids: Ids) => unknown, done?: string): Line => ({ on: 'installation', may, input, ...(done ? { done } : {}) })

export const actionsTable: Record<string, Line> = {
  'auth.requestSignIn': { on: 'sign-in', input: () => ({ email: `${crypto.randomUUID()}@example.org` }), done: 'ok' },
  'auth.enterCode': { on: 'sign-in', input: () => ({ code: '00000000' }), done: 'invalid' },
  'auth.signOut': { on: 'sign-in', input: () => undefined, done: 'redirect' },

  'people.saveAccount': inInstallation(['administrator', ...participants, 'otherFocalPoint'], () => ({ name: 'A person', locale: 'en' })),
  'mail.chooseMail': inInstallation(['administrator', ...participants, 'otherFocalPoint'], () => ({
    mailDigest: true, mailAsked: true, mailComments: false, mailNews: true, mailMentionsAtOnce: false,
  })),
  'mail.tryAgain': inInstallation(administrator, ({ personId }) => ({ personId })),
  'people.inviteEditor': inInstallation(administrator, () => ({ name: 'An editor', email: 'new.editor@example.org', locale: 'en' })),
  'people.changePersonRights': inInstallation(administrator, ({ personId }) => ({ personId, change: 'makeEditor' })),
  'territories.addLocalityAct': inInstallation(administrator, ({ territoryId }) => ({ countryId: territoryId, localityType: 'Municipality', authority: 'City council', name: names })),
  'territories.addGroupAct': inInstallation(administrator, ({ territoryId }) => ({ name: names, memberIds: [territoryId, territoryId] })),
  'territories.correctNamesAct': inInstallation(administrator, ({ territoryId }) => ({ territoryId, name: names, note: { ...names, en: '' }, base: { name: {}, note: {} } }), 'conflict'),
  'framework.correctTranslationAct': inInstallation(['administrator', 'editor'], ({ frameworkId }) => ({
    collection: frameworkId, locale: 'pt', record: 'dimension', code: 'MR', baseRevision: 0, status: 'draft', texts: [{ name: 'name', text: 'Direitos' }],
  })),
  'assessments.startAssessment': inInstallation(editor, ({ territoryId, frameworkId }) => ({
    territoryId, frameworkId, level: 'national', year: 2031, round: 1, locale: 'pt', institutions: 'One\nTwo', ...noDates,
  })),

  'assessments.changeDates': inAssessment(editor, ({ assessmentId }) => ({ assessmentId, version: 0, ...noDates, referenceDate: '2026-09' })),
  'process.moveState': inAssessment(focalPoint, ({ assessmentId }) => ({ assessmentId, version: 0, to: 'drafting', reason: '' })),
  'people.appointParticipant': inAssessment(appointers, ({ assessmentId }) => ({
    assessmentId, name: 'A researcher', email: 'new.researcher@example.org', role: 'researcher', institution: '', newInstitution: '', locale: 'en',
  })),
  'people.endPart': inAssessment(appointers, ({ assessmentId, contributorId }) => ({ assessmentId, participantId: contributorId })),
  'people.addInstitution': inAssessment(appointers, ({ assessmentId }) => ({ assessmentId, name: 'Ministry of Health' })),
  'people.handIndicators': inAssessment(focalPoint, ({ assessmentId, institutionId }) => ({ assessmentId, institutionId, indicatorCodes: ['MR-01'], dueOn: '2026-11-27' })),
  'people.takeIndicatorsBack': inAssessment(focalPoint, ({ assessmentId, assignmentId }) => ({ assessmentId, assignmentId })),

  'mail.setOffice': inAssessment(appointers, ({ assessmentId }) => ({ assessmentId, replyTo: 'office@example.org' })),
  'mail.sendReminder': inAssessment(focalPoint, ({ assessmentId, institutionId }) => ({ assessmentId, institutionId })),
  'people.changeDue': inAssessment(focalPoint, ({ assessmentId, assignmentId }) => ({ assessmentId, assignmentId, dueOn: '2026-11-27' })),

  'contributions.submitOne': inAssessment(contributor, onDraft),
  'contributions.submitAllReady': inAssessment(contributor, ({ assessmentId }) => ({ assessmentId })),
  'contributions.takeBackOne': inAssessment(contributor, onDraft, 'conflict'), // nothing is submitted yet
  'contributions.judge': inAssessment(focalPoint, (ids) => ({ ...onContribution(ids), outcome: 'notTaken', reason: 'Used elsewhere.' })),
  'contributions.takeOverCitations': inAssessment(writers, ({ assessmentId, answerId, submittedContributionId }) => ({ assessmentId, answerId, contributionId: submittedContributionId })),
  'contributions.showIom': inAssessment(focalPoint, (ids) => ({ ...onAnswer(ids), opened: true })),
  'contributions.readContributionHistory': inAssessment(writers, ({ assessmentId, submittedContributionId }) => ({ assessmentId, contributionId: submittedContributionId })), // another institution's; IOM's people when it is opened to them
  'contributions.giveBack': inAssessment(focalPoint, onContribution),

  'answers.submit': inAssessment(focalPoint, (ids) => ({ ...onAnswer(ids), version: 0 })),
  'answers.takeBack': inAssessment(focalPoint, (ids) => ({ ...onAnswer(ids), version: 0 }), 'conflict'), // nothing is submitted yet
  'edits.restore': inAssessment(writers, ({ assessmentId, answerId }) => ({ assessmentId, record: { type: 'answer', id: answerId }, field: 'explanation', version: 0, seen: 0 })),
  'edits.readOldTexts': inAssessment(writers, ({ assessmentId, answerId }) => ({ assessmentId, record: { type: 'answer', id: answerId }, field: 'explanation', from: 0, to: 9 })),
  'answers.readHistory': inAssessment(writers, onAnswer), // the answer is a draft: IOM's people see it from its submission on

  'sources.findSimilar': inAssessment(registerReaders, ({ assessmentId }) => ({ assessmentId, title: 'Law', reference: '', year: '' })),
  'sources.addToRegister': inAssessment(['editor', 'contributor', ...writers], ({ assessmentId }) => ({ assessmentId, sourceId: crypto.randomUUID(), ...source })),
  'sources.changeEntry': inAssessment(['editor', ...writers], ({ assessmentId, sourceId }) => ({ assessmentId, sourceId, version: 0, ...source })), // no contributor's own
  'sources.deleteEntry': inAssessment(['editor', ...writers], ({ assessmentId, unusedSourceId }) => ({ assessmentId, sourceId: unusedSourceId, version: 0 })),
  'sources.restoreEntry': inAssessment(['editor', ...writers], ({ assessmentId, deletedSourceId }) => ({ assessmentId, sourceId: deletedSourceId, version: 0 })),
  'sources.mergeEntries': inAssessment(appointers, ({ assessmentId, sourceId, unusedSourceId }) => ({
    assessmentId, from: { id: unusedSourceId, version: 0 }, into: { id: sourceId, version: 0 },
  })),
  'sources.cite': inAssessment(writers, ({ assessmentId, answerId, sourceId }) => ({ assessmentId, owner: { type: 'answer', id: answerId }, sourceId, citationId: crypto.randomUUID() })),
  'sources.unlink': inAssessment(writers, ({ assessmentId, answerId, answerCitationId }) => ({ assessmentId, owner: { type: 'answer', id: answerId }, citationId: answerCitationId })),
  'forms.takeFormOver': inAssessment(['focalPoint', 'contributor'], ({ assessmentId, institutionId, contributionId }) => ({
    assessmentId, institutionId, entries: [{ contributionId, version: 0, presence: 'inPlace', explanation: 'As in the form.', reason: '' }],
  })),

  'evidence.unlinkFile': inAssessment(['editor', ...writers], ({ assessmentId, evidenceId }) => ({ assessmentId, evidenceId })),

  'profiles.startFinding': inAssessment(editor, ({ assessmentId }) => ({ assessmentId, dimensionCode: 'MR', kind: 'potential', answerId: null })),
  'profiles.moveFinding': inAssessment(editor, (ids) => ({ ...onFinding(ids), seen: place, to: { ...place, kind: 'potential' } })),
  'profiles.removeFinding': inAssessment(editor, onFinding),
  'profiles.restoreFinding': inAssessment(editor, ({ assessmentId, removedFindingId }) => ({ assessmentId, findingId: removedFindingId })),
  'profiles.linkIndicator': inAssessment(editor, (ids) => ({ ...onFinding(ids), indicatorId: ids.indicatorId })),
  'profiles.unlinkIndicator': inAssessment(editor, (ids) => ({ ...onFinding(ids), indicatorId: ids.indicatorId })),
  'profiles.citeSource': inAssessment(editor, (ids) => ({ ...onFinding(ids), sourceId: ids.sourceId })),
  'profiles.removeCitation': inAssessment(editor, (ids) => ({ ...onFinding(ids), citationId: ids.findingCitationId })),
  'profiles.restoreCitation': inAssessment(editor, (ids) => ({ ...onFinding(ids), citationId: ids.removedCitationId })),
  'profiles.addFootnote': inAssessment(editor, onFinding),
  'profiles.removeFootnote': inAssessment(editor, (ids) => ({ ...onFinding(ids), footnoteId: ids.footnoteId })),
  'profiles.restoreFootnote': inAssessment(editor, (ids) => ({ ...onFinding(ids), footnoteId: ids.removedFootnoteId })),
  'profiles.startConventions': inAssessment(appointers, ({ assessmentId }) => ({ assessmentId })),
  'profiles.addConvention': inAssessment(appointers, ({ assessmentId }) => ({ assessmentId, code: 'CRC' })),

  'threads.open': inAssessment(readers, ({ assessmentId, findingId }) => ({
    assessmentId, subject: { type: 'finding', id: findingId }, audience: 'shared', mustFix: false, selected: '', text: 'Which law?', mentions: [],
  })),
  'threads.respond': inAssessment([...readers, 'researcher'], ({ assessmentId, threadId }) => ({ assessmentId, threadId, text: 'This one.', mentions: [] })),
  'threads.settle': inAssessment(iom, ({ assessmentId, threadId }) => ({ assessmentId, threadId })),
  'threads.reopen': inAssessment([...readers, 'researcher'], ({ assessmentId, settledThreadId }) => ({ assessmentId, threadId: settledThreadId })),
  'review.accept': inAssessment(iom, (ids) => ({ ...onSubmitted(ids), version: 0 })),
  'review.giveBack': inAssessment(iom, (ids) => ({ ...onSubmitted(ids), version: 0, ground: 'sourceMissing', reason: 'Name the article.', mustFix: true })),
  'review.look': inAssessment(iom, (ids) => ({ ...onSubmitted(ids), version: 0, at: '2026-11-22T08:00:00.000Z' })),
}
