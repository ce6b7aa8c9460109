import type { ContributionOutcome, Presence, Prisma } from '@/lib/db/generated/client'

type Written = {
  institution: string
  code: string
  presence: Presence
  explanation: string
  submittedAt?: string
  outcome?: { outcome: ContributionOutcome; outcomeReason: string; outcomeAt: string }
}

/** What institutions wrote in the exercise: all of it invented, to show how contributions look and what becomes of them. */
const written: Written[] = [
  {
    institution: 'Ministry of Education',
    code: 'MR-03',
    presence: 'partly',
    explanation: 'Exercise text. Schools enrol every child who lives in their area. Where a family has no residence document, the school asks the Ministry, which decides within two weeks.',
    submittedAt: '2026-11-12T09:20:00Z',
    outcome: {
      outcome: 'partlyTaken',
      outcomeReason: 'Exercise text. The sentence on the decision of the Ministry is in the agreed answer; the sentence on areas concerns every pupil.',
      outcomeAt: '2026-11-16T15:05:00Z',
    },
  },
  {
    institution: 'Immigration Service',
    code: 'MR-03',
    presence: 'inPlace',
    explanation: 'Exercise text. The Service sets no condition for enrolment and keeps no list of pupils.',
    submittedAt: '2026-11-16T15:20:00Z',
  },
  {
    institution: 'Ministry of Education',
    code: 'MR-04',
    presence: 'notAssessed',
    explanation: 'Exercise text, not finished: training centres admit',
  },
  {
    institution: 'Ministry of Health',
    code: 'MR-01',
    presence: 'inPlace',
    explanation: 'Exercise text. Public health centres receive everybody on the same terms and do not ask for a residence document.',
    submittedAt: '2026-11-17T08:40:00Z',
  },
]

/** Writes them into what was handed out before. */
export async function writeContributions(tx: Prisma.TransactionClient, assessmentId: string) {
  for (const { institution, code, presence, explanation, submittedAt, outcome } of written) {
    await tx.contribution.updateMany({
      where: { assessmentId, indicatorCode: code, institution: { name: institution } },
      data: {
        presence,
        explanation,
        version: 2,
        ...(submittedAt && { state: 'submitted', submittedAt: new Date(submittedAt) }),
        ...(outcome && { ...outcome, outcomeAt: new Date(outcome.outcomeAt) }),
      },
    })
  }
}
