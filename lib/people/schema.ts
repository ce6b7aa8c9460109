import { z } from 'zod'
import { emailAddress } from '@/lib/auth/schema'
import { institutionName } from '@/lib/assessments/schema'
import { Role } from '@/lib/db/generated/enums'
import { locales } from '@/lib/i18n/locales'

/** What others see of a person: a role and an institution, or a name. */
const shownName = z.string().trim().min(2, { error: 'name' }).max(120, { error: 'name' })

export const appointment = z
  .object({
    assessmentId: z.uuid(),
    name: shownName,
    email: emailAddress,
    role: z.enum(Role, { error: 'role' }),
    /** an institution that is named already, '' for none, or 'new' with `newInstitution` */
    institution: z.union([z.uuid(), z.literal(''), z.literal('new')]),
    newInstitution: z.string().trim().max(200, { error: 'institution' }),
    locale: z.enum(locales),
  })
  .refine(({ institution, newInstitution }) => institution !== 'new' || newInstitution.length > 1, { error: 'institution', path: ['newInstitution'] })
  .refine(({ role, institution }) => role !== 'contributor' || institution !== '', { error: 'contributorInstitution', path: ['institution'] })
export type Appointment = z.input<typeof appointment>

export const participantKey = z.object({ assessmentId: z.uuid(), participantId: z.uuid() })
export type ParticipantKey = z.input<typeof participantKey>

export const namedInstitution = z.object({ assessmentId: z.uuid(), name: institutionName })
export type NamedInstitution = z.input<typeof namedInstitution>

export const handover = z.object({
  assessmentId: z.uuid(),
  institutionId: z.uuid({ error: 'institution' }),
  indicatorCodes: z.array(z.string().max(20)).min(1, { error: 'indicators' }).max(400),
  dueOn: z.union([z.iso.date({ error: 'day' }), z.literal('')]),
})
export type Handover = z.input<typeof handover>

export const assignmentKey = z.object({ assessmentId: z.uuid(), assignmentId: z.uuid() })
export type AssignmentKey = z.input<typeof assignmentKey>

export const editorAppointment = z.object({ name: shownName, email: emailAddress, locale: z.enum(locales) })
export type EditorAppointment = z.input<typeof editorAppointment>

export const rightsChange = z.object({ personId: z.uuid(), change: z.enum(['makeEditor', 'endEditor', 'disable', 'enable']) })
export type RightsChange = z.input<typeof rightsChange>

export const ownAccount = z.object({ name: shownName, locale: z.enum(locales) })
export type OwnAccount = z.input<typeof ownAccount>
