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

const dueOn = z.union([z.iso.date({ error: 'day' }), z.literal('')])

/** To an institution that takes part, or to a new one that is named here, with its first person where the address is known. */
export const handover = z
  .object({
    assessmentId: z.uuid(),
    institutionId: z.union([z.uuid({ error: 'institution' }), z.literal('new')], { error: 'institution' }),
    newInstitution: z.string().trim().max(200, { error: 'institution' }).default(''),
    name: z.string().trim().max(120, { error: 'name' }).default(''),
    email: z.union([z.literal(''), emailAddress]).default(''),
    locale: z.enum(locales).default('en'),
    indicatorCodes: z.array(z.string().max(20)).min(1, { error: 'indicators' }).max(400),
    dueOn,
  })
  .refine(({ institutionId, newInstitution }) => institutionId !== 'new' || newInstitution.length > 1, { error: 'institution', path: ['newInstitution'] })
  .refine(({ institutionId, email, name }) => institutionId !== 'new' || email === '' || name.length > 1, { error: 'name', path: ['name'] })
export type Handover = z.input<typeof handover>

/** What was handed together; without codes all of it. */
export const takingBack = z.object({ assessmentId: z.uuid(), assignmentId: z.uuid(), indicatorCodes: z.array(z.string().max(20)).min(1, { error: 'indicators' }).max(400).optional() })
export type TakingBack = z.input<typeof takingBack>

export const dueChange = z.object({ assessmentId: z.uuid(), assignmentId: z.uuid(), dueOn })
export type DueChange = z.input<typeof dueChange>

export const editorAppointment = z.object({ name: shownName, email: emailAddress, locale: z.enum(locales) })
export type EditorAppointment = z.input<typeof editorAppointment>

export const rightsChange = z.object({ personId: z.uuid(), change: z.enum(['makeEditor', 'endEditor', 'disable', 'enable']) })
export type RightsChange = z.input<typeof rightsChange>

export const ownAccount = z.object({ name: shownName, locale: z.enum(locales) })
export type OwnAccount = z.input<typeof ownAccount>
