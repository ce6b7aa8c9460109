import { can, type Asker, type Permission } from '@/lib/permissions'

/** What is kept for the whole installation, each part with the permission that opens it, in the order of the tabs. */
const parts = [
  { key: 'people', href: '/administration/people', permission: 'people:manage' },
  { key: 'mail', href: '/administration/mail', permission: 'people:manage' },
  { key: 'territories', href: '/territories', permission: 'territory:manage' },
  { key: 'translations', href: '/translations', permission: 'translation:correct' },
] as const satisfies { key: string; href: string; permission: Permission }[]

/** The parts of the installation that a person may open. */
export const installationParts = (asker: Asker) => parts.filter(({ permission }) => can(asker, permission))
