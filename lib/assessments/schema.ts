import { z } from 'zod'
import { Level } from '@/lib/db/generated/enums'
import { locales } from '@/lib/i18n/locales'

const isDay = (text: string) => z.iso.date().safeParse(text).success
/** A day or a month, or nothing yet: '2019-07-31', '2019-07', ''. */
const referenceDate = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)), { error: 'referenceDate' })
/** A day of the calendar, or nothing yet. */
const plannedDay = z
  .string()
  .trim()
  .refine((text) => text === '' || isDay(text), { error: 'day' })

const calendar = {
  referenceDate,
  answersDueOn: plannedDay,
  submitDueOn: plannedDay,
  consultationOn: plannedDay,
  consultationEndOn: plannedDay,
}
type Calendar = { answersDueOn: string; submitDueOn: string; consultationOn: string; consultationEndOn: string }

/** Ministries answer before the focal point submits; a consultation ends after it began. */
const isInOrder = (earlier: string, later: string) => earlier === '' || later === '' || earlier <= later
const inOrder = <T extends z.ZodType<Calendar>>(schema: T) =>
  schema
    .refine(({ answersDueOn, submitDueOn }) => isInOrder(answersDueOn, submitDueOn), { error: 'submitOrder', path: ['submitDueOn'] })
    .refine(({ consultationOn, consultationEndOn }) => isInOrder(consultationOn, consultationEndOn), {
      error: 'consultationOrder',
      path: ['consultationEndOn'],
    })

export const institutionName = z.string().trim().min(2, { error: 'institution' }).max(200, { error: 'institution' })

export const newAssessment = inOrder(
  z.object({
    territoryId: z.uuid({ error: 'territory' }),
    level: z.enum(Level),
    year: z.int({ error: 'year' }).min(2000, { error: 'year' }).max(2100, { error: 'year' }),
    round: z.int({ error: 'round' }).min(1, { error: 'round' }).max(20, { error: 'round' }),
    frameworkId: z.string().min(1, { error: 'framework' }),
    locale: z.enum(locales),
    /** one name per line */
    institutions: z.string().max(10_000, { error: 'institution' }),
    ...calendar,
  }),
)
export type NewAssessment = z.input<typeof newAssessment>

export const assessmentDates = inOrder(z.object({ assessmentId: z.uuid(), version: z.int(), ...calendar }))
export type AssessmentDates = z.input<typeof assessmentDates>

/** The names of a list with one per line, each once. */
export const namesOf = (lines: string) => [...new Set(lines.split('\n').map((line) => line.trim().slice(0, 200)).filter((line) => line.length > 1))]
