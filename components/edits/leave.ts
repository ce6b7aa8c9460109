import { leaveNothing } from '@/components/offline/leave-computer'
import { endSession } from '@/components/session/ask-server'
import { tellOtherTabs } from '@/components/session/session-events'
import { browserTexts } from './waiting-texts'

/** The texts of a person that wait on this computer; none where the browser keeps nothing. */
export const waitingOf = (person: string) => browserTexts().list(person).catch(() => [])

/** Signs out, leaves nothing behind, and goes to the sign-in page; false when the server was not reached. */
export async function leave(person: string): Promise<boolean> {
  if (!(await endSession())) return false
  await leaveNothing(person)
  tellOtherTabs()
  location.assign('/sign-in')
  return true
}
