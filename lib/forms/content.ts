import type { Presence } from '@/lib/db/generated/enums'
import type { LevelCode } from '@/lib/framework/codes'

/** The version of the form's layout: what is written in one version is read back by that version only. */
export const formVersion = 1

/** The choices of the form, in the order of their rows. Where none is marked, nothing has been chosen. */
export const formChoices = ['inPlace', 'partly', 'notInPlace', 'notApplicable', 'noInformation'] as const satisfies Presence[]

/** The rows of an indicator's table beneath the choices, in their order. */
export const formTexts = ['reason', 'explanation', 'sources'] as const
export type FormText = (typeof formTexts)[number]

/** One indicator as the form shows it: what is asked, and what the institution has written so far. */
export type FormIndicator = {
  code: string
  question: string
  guidance: string
  levels: Record<LevelCode, string>
  /** kinds of sources that are expected, in words */
  expected: string
  /** of the contribution, when the form was made */
  version: number
  presence: Presence
  explanation: string
  reason: string
}

/** What one institution gets: its indicators, in one language. */
export type FormContent = {
  assessmentId: string
  institutionId: string
  frameworkId: string
  locale: string
  /** such as "Timor-Leste 2026" */
  assessment: string
  institution: { name: string; locale: string }
  referenceDate: string | null
  dueOn: string | null
  presences: Record<(typeof formChoices)[number], string>
  dimensions: { code: string; name: string; indicators: FormIndicator[] }[]
}

/** By what a file says whose it is, in its own properties. */
export const formMarks = {
  version: 'MGI form',
  assessment: 'MGI assessment',
  institution: 'MGI institution',
  framework: 'MGI framework',
  contributions: 'MGI contributions', // MR-03:5 MR-04:0
} as const
