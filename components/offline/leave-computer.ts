import { formsOf } from '@/components/edits/kept-forms'
import { giveUpTexts } from '@/components/edits/page-outbox'
import { removeTextsOf } from '@/components/edits/waiting-texts'
import { canKeepPages, dropKept } from './own-computer'

/** Takes everything of a person off this computer: waiting texts, begun forms, kept pages, the service worker. Others' texts stay theirs. */
export async function leaveNothing(person: string) {
  giveUpTexts(person)
  formsOf(person).clear()
  sessionStorage.clear()
  await removeTextsOf(person)
  if (canKeepPages()) await dropKept()
}
