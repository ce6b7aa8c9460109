import type { Role } from '@/lib/db/generated/enums'
import { can, type Asker, type Resource } from '@/lib/permissions'

/** The roles that a person may give, or end, in an assessment: an editor all of them, a focal point those of their helpers. */
export function mayAppoint(asker: Asker, assessment: NonNullable<Resource['assessment']>): Role[] {
  if (can(asker, 'participant:appoint', { assessment })) return ['focalPoint', 'researcher', 'contributor', 'reviewer', 'editor', 'clearingAuthority']
  return can(asker, 'participant:appointHelper', { assessment }) ? ['researcher', 'contributor'] : []
}
